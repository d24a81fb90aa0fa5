import { aGroup, anOccupancy, aSeat } from '../support/a-group';
import { declaredPromise, findingsOn } from '../support/a-promise';
import { aPerson } from '../support/directory-rows';
import { hitB } from '../support/hit-b';
import type { HitB } from '../support/hit-b';
import { changed, recordedHit } from '../support/recorded';

const quotation =
  'The working groups (…) will each be led by two individuals, encompassing academic and service leadership';

describe('“Each led by two individuals, encompassing academic and service leadership”, in HIT B', () => {
  let sample: HitB;
  let promise: string;

  beforeAll(async () => {
    sample = await hitB();
    await changed(`/api/v1/hits/${sample.hit}/statuses`, 1, { status: 'ACTIVE', from: '2013-10-01' });
    promise = await declaredPromise(sample.hit, {
      quotation,
      rule: 'LED_BY',
      parameters: { groups: 'WORKING_GROUP' },
      graceDays: 0,
      from: '2013-10-01',
    });
  });

  /** By working group, 1 to 4: whether each half is kept. */
  const groupsOn = async (asOf: string): Promise<string[]> => {
    const { COUNT, CAPACITIES } = await findingsOn(promise, asOf);
    const count: { subject: string; outcome: string }[] = COUNT.parts;
    const capacities: { outcome: string }[] = CAPACITIES.parts;
    return count
      .map(({ subject, outcome }, index) => `${subject} ${outcome} ${String(capacities[index]?.outcome)}`)
      .sort();
  };
  const met = (group: number): string => `B-WG${String(group)} KEPT KEPT`;

  it('is kept by 4 of 4 groups on 15 January 2014', async () => {
    expect(await groupsOn('2014-01-15')).toEqual([met(1), met(2), met(3), met(4)]);
    const { COUNT } = await findingsOn(promise, '2014-01-15');
    expect(COUNT).toMatchObject({ outcome: 'KEPT', sentence: 'Kept by 4 of 4.', figures: { count: 4, of: 4 } });
  });

  it('is kept by 3 of 4 on 5 February 2014: working group 3 has one lead, and no academic one', async () => {
    expect(await groupsOn('2014-02-05')).toEqual([met(1), met(2), 'B-WG3 NOT_KEPT NOT_KEPT', met(4)]);
    const { COUNT, CAPACITIES } = await findingsOn(promise, '2014-02-05');
    expect(COUNT).toMatchObject({
      sentence: 'Kept by 3 of 4. B-WG3: 1 lead where 2 were agreed: SERVICE lead of B-WG3 (service).',
      figures: { count: 3, of: 4 },
      since: '2014-02-01',
    });
    expect(CAPACITIES.sentence).toBe('Kept by 3 of 4. B-WG3: No academic lead: SERVICE lead of B-WG3 (service).');
  });

  it('is kept by 3 of 4 on 20 February 2014: working group 3 has two leads of the same kind', async () => {
    expect(await groupsOn('2014-02-20')).toEqual([met(1), met(2), 'B-WG3 KEPT NOT_KEPT', met(4)]);
  });

  it('is kept by 2 of 4 on 31 March 2014: working group 4 has one lead, and no service one', async () => {
    expect(await groupsOn('2014-03-31')).toEqual([met(1), met(2), 'B-WG3 KEPT NOT_KEPT', 'B-WG4 NOT_KEPT NOT_KEPT']);
  });

  it('shows as evidence how the seats are held', async () => {
    const { COUNT } = await findingsOn(promise, '2014-01-15');
    expect(COUNT.parts[0].evidence).toMatchObject([
      { kind: 'occupancy', on: '2013-10-01' },
      { kind: 'occupancy', on: '2013-10-01' },
    ]);
  });

  it('is slipping for 60 days where no other grace was agreed', async () => {
    const patient = await declaredPromise(sample.hit, {
      quotation,
      group: sample.working[2]?.id,
      rule: 'LED_BY',
      from: '2013-10-01',
    });
    expect((await findingsOn(patient, '2014-02-20'))['CAPACITIES']).toMatchObject({
      outcome: 'SLIPPING',
      since: '2014-02-01',
    });
    expect((await findingsOn(patient, '2014-04-01'))['CAPACITIES'].outcome).toBe('SLIPPING');
    expect((await findingsOn(patient, '2014-04-02'))['CAPACITIES'].outcome).toBe('NOT_KEPT');
  });
});

describe('A group that is to be led by two individuals', () => {
  const led = async (group: { id: string }, hit: string) =>
    findingsOn(await declaredPromise(hit, { group: group.id, rule: 'LED_BY', graceDays: 0 }), '2013-01-01');

  it('cannot be told before anybody has been recorded as its lead', async () => {
    const { id: hit } = await recordedHit('New');
    const group = await aGroup('Working group', { hit, kind: 'WORKING_GROUP' });
    await aSeat(group, 'Co-lead', { role: 'CO_LEAD' });
    expect((await led(group, hit))['COUNT']).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: 'No lead of this group has been recorded.',
      missing: 'Who leads it, from which day.',
    });
  });

  it('is led by one, where one person holds both seats', async () => {
    const { id: hit } = await recordedHit('Double');
    const group = await aGroup('Working group', { hit, kind: 'WORKING_GROUP' });
    const person = await aPerson('Ann Lee');
    for (const capacity of ['ACADEMIC', 'SERVICE'])
      await anOccupancy(await aSeat(group, capacity, { role: 'CO_LEAD' }), person, '2012-10-01', { capacity });
    const { COUNT, CAPACITIES } = await led(group, hit);
    expect(COUNT).toMatchObject({
      outcome: 'NOT_KEPT',
      sentence: '1 lead where 2 were agreed: Ann Lee (academic and service), who holds 2 of the seats.',
      figures: { count: 1, of: 2 },
    });
    expect(CAPACITIES.outcome).toBe('KEPT');
  });
});
