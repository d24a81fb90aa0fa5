import { aGroup, anOccupancy, aSeat } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { declaredPromise, findingsOn } from '../support/a-promise';
import {
  changed,
  recordedHit,
  recordedOrganisation,
  recordedPerson,
  recordedPost,
  recordedUnit,
} from '../support/recorded';
import type { Recorded } from '../support/recorded';

const quotation = 'has representation from across the trust, the commissioners and [regional provider]';

describe('“Representation from across the trust, the commissioners and [regional provider]”', () => {
  let hit: string;
  let trust: Recorded;
  let regional: Recorded;
  let primaryCareTrust: Recorded;
  let group: Made;
  let promise: string;

  /** Somebody who sits on the trust-wide group for an organisation. */
  const member = async (
    name: string,
    organisation: Recorded | null,
    { from = '2012-10-01', ...more }: { from?: string; capacity?: string; to?: string } = {},
  ): Promise<Recorded> => {
    const person = await recordedPerson(name);
    const seat = await aSeat(group, name, {});
    await anOccupancy(seat, person.id, from, { representedOrganisation: organisation?.id ?? null, ...more });
    return person;
  };
  const holds = async (person: Recorded, unit: string): Promise<void> => {
    const of = await recordedUnit(trust, unit);
    const post = await recordedPost(trust, `Head of ${unit}`, { unit: of.id });
    await (await api()).made(`/api/v1/posts/${post.id}/holdings`, { person: person.id, from: '2012-01-01' });
  };
  const representedOn = async (asOf: string) => (await findingsOn(promise, asOf))['REPRESENTED'];

  beforeAll(async () => {
    hit = (await recordedHit('Sample HIT A')).id;
    trust = await recordedOrganisation('North Bristol NHS Trust');
    regional = await recordedOrganisation('Avon and Wiltshire Partnership');
    const commissioner = { sector: 'COMMISSIONER' };
    primaryCareTrust = await recordedOrganisation('NHS Bristol PCT', { type: 'PCT', ...commissioner });
    const group13 = await recordedOrganisation('NHS Bristol CCG', { type: 'CCG', ...commissioner, from: '2013-04-01' });
    await changed(`/api/v1/organisations/${primaryCareTrust.id}/succession`, 1, {
      successor: group13.id,
      on: '2013-04-01',
      kind: 'ABOLITION',
    });
    group = await aGroup('T-SG', { kind: 'EXTERNAL_COMMITTEE', ownerOrganisation: trust.id });
    await holds(await member('Ann Lee', trust), 'Medicine');
    await holds(await member('Bob Roe', trust), 'Surgery');
    await member('Cat Fox', primaryCareTrust, { capacity: 'COMMISSIONING' });
    await member('Dan Poe', regional, { to: '2013-05-31' });
    promise = await declaredPromise(hit, {
      group: group.id,
      quotation,
      rule: 'REPRESENTATION',
      parameters: {
        clauses: [
          { unitsOf: trust.key, atLeast: 2 },
          { sector: 'COMMISSIONER', atLeast: 1 },
          { organisation: regional.key },
        ],
      },
    });
  });

  it('is kept with two divisions, a commissioner and somebody from the regional provider', async () => {
    const finding = await representedOn('2013-01-31');
    expect(finding).toMatchObject({
      outcome: 'KEPT',
      sentence:
        'Among the members: 2 units of North Bristol NHS Trust (at least 2 agreed); 1 from commissioners ' +
        '(at least 1 agreed); 1 from Avon and Wiltshire Partnership (at least 1 agreed).',
      figures: { count: 3, of: 3 },
    });
    expect(finding.parts[0].evidence).toHaveLength(4);
  });

  it('stays kept when the PCT is succeeded by the CCG', async () => {
    expect((await representedOn('2013-04-01')).outcome).toBe('KEPT');
  });

  it('is slipping from the day the regional provider’s member is gone, and not kept 60 days later', async () => {
    expect(await representedOn('2013-06-01')).toMatchObject({
      outcome: 'SLIPPING',
      sentence: expect.stringContaining('nobody from Avon and Wiltshire Partnership (at least 1 agreed)') as string,
      figures: { count: 2, of: 3 },
      since: '2013-06-01',
    });
    expect((await representedOn('2013-07-30')).outcome).toBe('SLIPPING');
    expect((await representedOn('2013-07-31')).outcome).toBe('NOT_KEPT');
  });

  it('cannot be told while the organisation of somebody who may count is not recorded', async () => {
    await member('Eve Kay', null, { from: '2013-09-01' });
    expect(await representedOn('2013-09-30')).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: expect.stringContaining(
        'nobody from Avon and Wiltshire Partnership, of 1 more it is not recorded',
      ) as string,
      missing: 'For which organisation each member sits, and the unit of their post.',
    });
  });

  it('cannot be told of a group without members', async () => {
    const empty = await aGroup('Empty', { kind: 'EXTERNAL_COMMITTEE', ownerOrganisation: trust.id });
    const parameters = { clauses: [{ sector: 'COMMISSIONER' }] };
    const other = await declaredPromise(hit, { group: empty.id, rule: 'REPRESENTATION', parameters });
    expect((await findingsOn(other, '2013-01-31'))['REPRESENTED']).toMatchObject({
      outcome: 'CANNOT_TELL',
      sentence: 'No member of this group is recorded.',
    });
  });

  it('counts a public contributor who represents no organisation as one of the public', async () => {
    const panel = await aGroup('Panel', { kind: 'REFERENCE_GROUP', hit });
    const seat = await aSeat(panel, 'Public contributor');
    const { id } = await recordedPerson('Flo May');
    await anOccupancy(seat, id, '2012-10-01', { capacity: 'PUBLIC_CONTRIBUTOR' });
    const parameters = { clauses: [{ sector: 'LAY', atLeast: 1 }] };
    const other = await declaredPromise(hit, { group: panel.id, rule: 'REPRESENTATION', parameters });
    expect((await findingsOn(other, '2013-01-31'))['REPRESENTED']).toMatchObject({
      outcome: 'KEPT',
      sentence: 'Among the members: 1 from the public (at least 1 agreed).',
    });
  });
});
