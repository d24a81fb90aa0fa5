import { randomUUID } from 'node:crypto';
import { aGroup, anOccupancy, aSeat, seatedIn } from '../support/a-group';
import { api } from '../support/api';
import { anOrganisation, aHolding, aPerson, endHolding } from '../support/directory-rows';
import { hitA } from '../support/hit-a';
import type { HitA } from '../support/hit-a';

interface Member {
  readonly seatLabel: string;
  readonly personId: string;
  readonly personName: string;
  readonly representedOrganisationId: string | null;
  readonly representedOrganisationName: string | null;
  readonly exOfficio: boolean;
}

describe('The membership of HIT A’s steering group', () => {
  let sample: HitA;
  beforeAll(async () => {
    sample = await hitA();
  });

  const on = async (asOf: string, more = `group=${sample.steering.id}`): Promise<Member[]> =>
    (await (await api()).get(`/api/v1/memberships?asOf=${asOf}&${more}`)).body.items;
  const labels = (members: readonly Member[]): string[] => members.map(({ seatLabel }) => seatLabel);

  it('on 1 March 2013 is eleven people, two of them by virtue of their posts', async () => {
    const members = await on('2013-03-01');
    expect(labels(members)).toEqual([
      'Co-director (academic)',
      'Co-director (NHS)',
      'Head of Division',
      'Divisional Manager',
      'Commissioning manager',
      'GP clinical commissioning lead',
      'Lead specialist nurse',
      'Physiotherapy lead',
      'Regional provider',
      'Public contributor',
      'Second public contributor',
    ]);
    expect(labels(members.filter(({ exOfficio }) => exOfficio))).toEqual(['Head of Division', 'Divisional Manager']);
    expect(members[0]).toMatchObject({
      groupName: 'A-SG',
      hitId: sample.hit,
      role: 'CHAIR',
      memberClass: 'MEMBER',
      voting: true,
      personName: 'Co-director (academic) of A',
      profession: 'MEDICAL',
      capacity: 'ACADEMIC',
      representedOrganisationName: 'University of Bristol',
      from: '2012-10-01',
      to: null,
    });
    expect(members[2]).toMatchObject({
      capacity: 'SERVICE',
      representedOrganisationName: 'North Bristol NHS Trust',
      from: '2012-10-01',
    });
  });

  it('gains and loses members on the very days', async () => {
    expect((await on('2012-09-30')).length).toBe(0);
    expect((await on('2012-10-01')).length).toBe(10);
    expect(labels(await on('2013-01-31'))).not.toContain('Second public contributor');
    expect(labels(await on('2013-02-01'))).toContain('Second public contributor');
    expect(labels(await on('2013-03-31'))).not.toContain('Consultant in public health');
    expect((await on('2013-04-01')).length).toBe(12);
    expect(labels(await on('2013-05-31'))).toContain('Regional provider');
    expect(labels(await on('2013-06-01'))).not.toContain('Regional provider');
  });

  it('represents the PCT until 31 March 2013 and the CCG from 1 April, as one member', async () => {
    const { PCT, '11H': ccg } = sample.organisations;
    const commissioners = ['Commissioning manager', 'GP clinical commissioning lead'];
    const represented = async (asOf: string): Promise<unknown[]> =>
      (await on(asOf))
        .filter(({ seatLabel }) => commissioners.includes(seatLabel))
        .map(({ representedOrganisationName }) => representedOrganisationName);
    expect(await represented('2013-03-31')).toEqual(['NHS Bristol PCT', 'NHS Bristol PCT']);
    expect(await represented('2013-04-01')).toEqual(['NHS Bristol CCG', 'NHS Bristol CCG']);
    expect(labels(await on('2013-03-31', `organisation=${PCT}`))).toEqual(commissioners);
    expect(labels(await on('2013-04-01', `organisation=${PCT}`))).toEqual([]);
    expect(labels(await on('2013-04-01', `organisation=${ccg}`))).toEqual(commissioners);
    const [manager] = await on('2013-04-01', `organisation=${ccg}`);
    const path = `/api/v1/people/${manager?.personId}/memberships?asOf=2014-01-01`;
    expect((await (await api()).get(path)).body.items).toMatchObject([
      { seatLabel: 'Commissioning manager', representedOrganisationId: ccg, from: '2012-10-01', to: null },
    ]);
  });

  it('still names an organisation that ended without a successor', async () => {
    const [manager] = await on('2020-01-01', `organisation=${sample.organisations['11H']}`);
    expect(manager).toMatchObject({ representedOrganisationName: 'NHS Bristol CCG' });
  });

  it('passes with the post from the Head of Division to an acting one and on to the next', async () => {
    const { post, holding } = sample.headOfDivision;
    await aHolding(post, await aPerson('Acting head'), { from: '2014-03-01', to: '2014-05-31', kind: 'ACTING' });
    await endHolding(holding, '2014-04-30');
    await aHolding(post, await aPerson('Next head'), { from: '2014-05-01' });
    const head = async (asOf: string) => (await seatedIn(sample.steering, asOf))['Head of Division'];
    expect(await head('2014-02-28')).toBe('Head of Division of A');
    expect(await head('2014-03-01')).toBe('Acting head');
    expect(await head('2014-05-31')).toBe('Acting head');
    expect(await head('2014-06-01')).toBe('Next head');
  });

  it('is filtered by HIT and person, comes in pages, and as CSV', async () => {
    const [first] = await on('2013-03-01', `hit=${sample.hit}&limit=1`);
    expect(labels(await on('2013-03-01', `hit=${sample.hit}&person=${first?.personId}`))).toEqual([first?.seatLabel]);
    const client = await api();
    const page = await client.get(`/api/v1/memberships?asOf=2013-03-01&hit=${sample.hit}&limit=10`);
    const [, next = ''] = /<(.+)>; rel="next"/.exec(page.headers['link'] ?? '') ?? [];
    expect(labels((await client.get(next)).body.items)).toEqual(['Second public contributor']);
    const csv = await client.get(`/api/v1/memberships?asOf=2013-03-01&hit=${sample.hit}&format=csv`);
    const lines = csv.text.trim().split('\r\n');
    expect(lines).toHaveLength(12);
    expect(lines.slice(1).map((line) => line.split(',').at(-1))).toEqual(expect.arrayContaining(['true', 'false']));
  });
});

describe('The membership of all groups', () => {
  it('says of every group on a day who sits there, the same as group by group, and shows empty groups', async () => {
    const client = await api();
    const sample = await hitA();
    const empty = await aGroup('Nobody yet');
    const ended = await aGroup('Over', { to: '2012-12-31' });
    const { body } = await client.get('/api/v1/membership?asOf=2013-03-01');
    expect(body.asOf).toBe('2013-03-01');
    const groups: { id: string; members: Member[] }[] = body.groups;
    const of = (id: string): Member[] | undefined => groups.find((group) => group.id === id)?.members;
    expect(of(empty.id)).toEqual([]);
    expect(of(ended.id)).toBeUndefined();
    const rows: Record<string, unknown>[] = (
      await client.get(`/api/v1/memberships?asOf=2013-03-01&group=${sample.steering.id}`)
    ).body.items;
    const nested = rows.map(({ groupId, groupKey, groupName, hitId, ...member }) => {
      expect([groupId, groupKey, groupName, hitId]).not.toContain(undefined);
      return member;
    });
    expect(of(sample.steering.id)).toEqual(nested);
  });
});

describe('The memberships of one person', () => {
  it('are every stay in a seat, first to last, with what was represented in the end', async () => {
    const client = await api();
    const group = await aGroup('Steering');
    const person = await aPerson('Ms Twice');
    const trust = await anOrganisation('A trust');
    await anOccupancy(await aSeat(group, 'Nurse'), person, '2013-01-01', {
      to: '2013-05-31',
      toPrecision: 'MONTH',
      representedOrganisation: trust,
    });
    await anOccupancy(await aSeat(group, 'Chair', { role: 'CHAIR' }), person, '2014-01-01');
    const { items } = (await client.get(`/api/v1/people/${person}/memberships`)).body;
    expect(items).toMatchObject([
      {
        groupName: 'Steering',
        seatLabel: 'Nurse',
        to: '2013-05-31',
        toPrecision: 'MONTH',
        representedOrganisationId: trust,
      },
      { seatLabel: 'Chair', role: 'CHAIR', from: '2014-01-01', to: null, representedOrganisationId: null },
    ]);
  });

  it('are none for somebody who never sat anywhere, and not found for nobody', async () => {
    const client = await api();
    const person = await aPerson('Nobody yet');
    expect((await client.get(`/api/v1/people/${person}/memberships`)).body).toEqual({ items: [], next: null });
    const unknown = await client.get(`/api/v1/people/${randomUUID()}/memberships`);
    expect([unknown.status, unknown.body.detail]).toEqual([404, 'There is no person with this id.']);
  });
});
