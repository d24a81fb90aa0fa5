import { declaredPromise, findingsOn } from '../support/a-promise';
import type { Answer } from '../support/api';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';

const quotation = 'getting commissioners, the spread of medics and allied health professionals together';

describe(`“${quotation}”, held against the first year of HIT A`, () => {
  let hitA: WrittenHitA;

  beforeAll(async () => {
    hitA = await writtenHitA();
  }, 60_000);

  const togetherOn = async (asOf: string, parameters: object = {}): Promise<Answer['body']> => {
    const body = { group: hitA.group, quotation, rule: 'CONSTITUENCIES_TOGETHER', parameters };
    return (await findingsOn(await declaredPromise(hitA.hit.id, body), asOf))['TOGETHER'];
  };

  it('is kept: all four were in the room together at 8 of 10 meetings', async () => {
    const finding = await togetherOn('2013-09-30');
    expect(finding).toMatchObject({
      outcome: 'KEPT',
      sentence:
        'All 4 together at 8 of 10 meetings: commissioner at 9, medic at 9, allied health professional at 9 ' +
        'and public contributor at 10.',
      figures: { count: 8, of: 10 },
    });
    expect(finding.parts[0].evidence).toHaveLength(10);
  });

  it('can be asked of some of them', async () => {
    expect(await togetherOn('2013-09-30', { constituencies: ['PUBLIC_CONTRIBUTOR'] })).toMatchObject({
      sentence: 'In the room at 10 of 10 meetings: public contributor at 10.',
    });
  });

  it('is slipping where nine in ten were agreed', async () => {
    expect((await togetherOn('2013-09-30', { keptPercent: 90 })).outcome).toBe('SLIPPING');
  });

  it('cannot be told after two meetings, nor before any', async () => {
    expect(await togetherOn('2012-11-30')).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: expect.stringMatching(/of 2 meetings: .* That is too few to tell\.$/) as string,
    });
    expect((await togetherOn('2012-10-09')).sentence).toBe('No meeting that was held is recorded.');
  });
});
