import { declaredPromise, findingsOn } from '../support/a-promise';
import { writtenHitA } from '../support/golden-hit-a';
import type { WrittenHitA } from '../support/golden-hit-a';

describe('“The steering group will meet monthly”, held against the first year of HIT A', () => {
  let hitA: WrittenHitA;
  let promise: string;

  beforeAll(async () => {
    hitA = await writtenHitA();
    promise = await declaredPromise(hitA.hit.id, {
      group: hitA.group,
      quotation: 'The steering group will meet monthly',
      rule: 'MEETS_EVERY',
      parameters: { every: 'P1M' },
    });
  }, 60_000);

  it('is kept by month, 10 of 12', async () => {
    const { BY_PERIOD } = await findingsOn(promise, '2013-09-30');
    expect(BY_PERIOD).toMatchObject({
      outcome: 'KEPT',
      sentence: 'Met in 10 of 12 months.',
      figures: { count: 10, of: 12 },
    });
    expect(BY_PERIOD.parts[0].evidence).toHaveLength(10);
  });

  it('has a longest gap of 63 days, where 45 were agreed', async () => {
    const { LONGEST_GAP } = await findingsOn(promise, '2013-09-30');
    expect(LONGEST_GAP).toMatchObject({
      outcome: 'SLIPPING',
      sentence: 'Longest gap: 63 days; at most 45 was agreed.',
      since: '2013-07-10',
    });
  });

  it('held 10 of the 12 meetings that were planned', async () => {
    const { OF_PLANNED } = await findingsOn(promise, '2013-09-30');
    expect(OF_PLANNED).toMatchObject({ outcome: 'KEPT', figures: { count: 10, of: 12 } });
  });

  it('cannot be told after two months, and was asked of nobody before there was a HIT', async () => {
    expect((await findingsOn(promise, '2012-11-30'))['BY_PERIOD'].outcome).toBe('CANNOT_TELL');
    expect(await findingsOn(promise, '2012-09-30')).toEqual({});
  });
});
