import { belowThreeQuarters, seats } from '../golden/hit-a';
import { declaredPromise, findingsOn } from '../support/a-promise';
import type { Answer } from '../support/api';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';

describe('“A minimum of 75% of scheduled meetings”, held against the first year of HIT A', () => {
  let hitA: WrittenHitA;

  beforeAll(async () => {
    hitA = await writtenHitA();
  }, 60_000);

  const floorOn = async (asOf: string, parameters: object = {}): Promise<Answer['body']> => {
    const body = { group: hitA.group, rule: 'ATTENDANCE_FLOOR', parameters };
    return (await findingsOn(await declaredPromise(hitA.hit.id, body), asOf))['ATTENDANCE'];
  };
  const labelsOf = (keys: readonly string[]): string[] =>
    seats.filter(({ key }) => keys.includes(key)).map(({ label }) => label);

  it('is reached in person by all but the Head of Division, the GP lead and the regional provider', async () => {
    const finding = await floorOn('2013-09-30');
    expect(finding).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence:
        '9 of 12 seats reached 75% of their meetings, in person. Below it: Head of Division 2 of 10, ' +
        'GP clinical commissioning lead 4 of 10 and Regional provider representative 3 of 7.',
      figures: { count: 9, of: 12 },
    });
    for (const label of labelsOf(belowThreeQuarters)) expect(finding.sentence).toContain(label);
  });

  it('shows every seat it counted, the smallest share first', async () => {
    const evidence: { id: string }[] = (await floorOn('2013-09-30')).parts[0].evidence;
    expect(evidence).toHaveLength(12);
    expect(evidence.slice(0, 3).map(({ id }) => id)).toEqual(['m03', 'm06', 'm09'].map((key) => hitA.seatIds.get(key)));
  });

  it('is no different with deputies, who came twice for the Head of Division', async () => {
    expect((await floorOn('2013-09-30', { rate: 'REPRESENTED' })).sentence).toBe(
      '9 of 12 seats reached 75% of their meetings, in person or by deputy. Below it: Head of Division 4 of 10, ' +
        'GP clinical commissioning lead 4 of 10 and Regional provider representative 3 of 7.',
    );
  });

  it('is slipping where a smaller share was agreed to be', async () => {
    const parameters = { keptPercent: 75, slippingPercent: 20 };
    expect((await floorOn('2013-09-30', parameters)).outcome).toBe('SLIPPING');
  });

  it('tells of a seat with fewer than three meetings, and does not judge it', async () => {
    const finding = await floorOn('2013-05-31');
    expect(finding.figures).toEqual({ count: 8, of: 11 });
    expect(finding.sentence).toContain('Too few meetings to tell: Consultant in public health 2 of 2.');
  });

  it('cannot be told of anybody after two meetings', async () => {
    expect(await floorOn('2012-11-30')).toMatchObject({
      outcome: 'CANNOT_TELL',
      missing: 'Who came to at least 3 meetings.',
    });
  });

  it('cannot be told before any meeting was held', async () => {
    expect(await floorOn('2012-10-09')).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: 'No meeting that was held is recorded.',
    });
  });
});
