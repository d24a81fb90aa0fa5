import { randomUUID } from 'node:crypto';
import { aGroup, anOccupancy, aSeat, at } from '../support/a-group';
import { api } from '../support/api';
import { aHit, anOrganisation, aPerson, aPost } from '../support/directory-rows';

describe('Seats', () => {
  it('are listed on a day, filled, vacant when required, and unfilled when they are an option', async () => {
    const client = await api();
    const hit = await aHit('Seats');
    const group = await aGroup('Steering', { hit });
    const chair = await aSeat(group, 'Chair', { key: 'a', role: 'CHAIR' });
    await aSeat(group, 'Nurse', { key: 'b' });
    await aSeat(group, 'Second public contributor', { key: 'c', required: false });
    await anOccupancy(chair, await aPerson('Dr Chair'), '2013-01-01');
    const on = async (query: string): Promise<unknown[][]> => {
      const items: Record<string, unknown>[] = (await client.get(`/api/v1/seats?${query}`)).body.items;
      return items.map((seat) => [seat['label'], seat['state'], seat['personName']]);
    };
    expect(await on(`group=${group.id}&asOf=2013-01-01`)).toEqual([
      ['Chair', 'FILLED', 'Dr Chair'],
      ['Nurse', 'VACANT', null],
      ['Second public contributor', 'UNFILLED', null],
    ]);
    expect(await on(`group=${group.id}&asOf=2012-12-31&role=CHAIR`)).toEqual([['Chair', 'VACANT', null]]);
    expect(await on(`hit=${hit}&asOf=2013-01-01&state=VACANT`)).toEqual([['Nurse', 'VACANT', null]]);
    expect(await on(`group=${group.id}&asOf=2012-09-30`)).toEqual([]);
  });

  it('take sensible defaults: a voting member, required, as long as the group', async () => {
    const client = await api();
    const group = await aGroup('One year', { to: '2013-09-30' });
    const plain = await aSeat(group, 'Plain');
    const minutes = await aSeat(group, 'Minute-taker', { role: 'SECRETARY', memberClass: 'IN_ATTENDANCE' });
    expect((await client.get(`/api/v1/seats/${plain.id}?asOf=2013-01-01`)).body).toMatchObject({
      key: plain.id,
      role: 'MEMBER',
      memberClass: 'MEMBER',
      voting: true,
      required: true,
      from: '2012-10-01',
      to: '2013-09-30',
      version: 1,
    });
    expect((await client.get(`/api/v1/seats/${minutes.id}`)).body).toMatchObject({ voting: false });
  });

  it('are refused outside the life of their group, twice under one key, and without what they need', async () => {
    const client = await api();
    const group = await aGroup('One year', { to: '2013-09-30' });
    await aSeat(group, 'First', { key: 'm01' });
    const post = await aPost(await anOrganisation('Trust'), 'Head of Division');
    const refusal = async (body: object): Promise<unknown> => {
      const answer = await client.post(`/api/v1/groups/${group.id}/seats`, {
        label: 'Seat',
        from: '2012-10-01',
        ...body,
      });
      return [answer.status, answer.body.detail];
    };
    const outside = [409, 'The group does not exist on all of those days. Choose days within its life.'];
    expect(await refusal({ from: '2012-09-30' })).toEqual(outside);
    expect(await refusal({ to: '2013-10-01' })).toEqual(outside);
    expect(await refusal({ key: 'm01' })).toEqual([
      409,
      'Another seat of this group has this key. Choose a different one.',
    ]);
    expect(await refusal({ exOfficioPost: post })).toEqual([
      422,
      'A seat that goes with a post says in what capacity its holder sits. Choose a capacity.',
    ]);
    expect(await refusal({ exOfficioPost: randomUUID(), capacity: 'SERVICE' })).toEqual([
      422,
      'There is no post with this id.',
    ]);
    expect(await refusal({ memberClass: 'OBSERVER', voting: true })).toEqual([
      422,
      'Only a member votes; somebody in attendance or an observer does not.',
    ]);
  });

  it('can be put right for all their days', async () => {
    const client = await api();
    const group = await aGroup('Steering');
    const seat = await aSeat(group, 'Nruse', { constituency: 'Nursing', capacity: 'SERVICE' });
    const amended = await client.patch(
      `/api/v1/seats/${seat.id}`,
      { label: 'Nurse', role: 'VICE_CHAIR', required: false, constituency: null },
      at(1),
    );
    expect(amended.body).toEqual({ id: seat.id, version: 2 });
    expect((await client.get(`/api/v1/seats/${seat.id}?asOf=2012-10-01`)).body).toMatchObject({
      label: 'Nurse',
      role: 'VICE_CHAIR',
      required: false,
      constituency: null,
      capacity: 'SERVICE',
      state: 'UNFILLED',
    });
    const wrong = await client.patch(`/api/v1/seats/${seat.id}`, { memberClass: 'OBSERVER' }, at(2));
    expect([wrong.status, wrong.body.type]).toEqual([422, '/problems/seat-votes-only-as-member']);
    expect((await client.patch(`/api/v1/seats/${seat.id}`, { label: 'x' }, at(1))).status).toBe(412);
  });

  it('end with whoever sits in them and their deputies', async () => {
    const client = await api();
    const group = await aGroup('Steering');
    const seat = await aSeat(group, 'Regional provider');
    await anOccupancy(seat, await aPerson('Ms Regional'), '2012-10-01');
    await client.made(`/api/v1/seats/${seat.id}/named-deputies`, {
      person: await aPerson('Mr Deputy'),
      from: '2012-10-01',
    });
    const ended = await client.post(`/api/v1/seats/${seat.id}/end`, { lastDay: '2013-05-31' }, at(1));
    expect(ended.body).toMatchObject({
      id: seat.id,
      version: 2,
      ended: [
        { kind: 'DEPUTY', name: 'Mr Deputy, deputy for Regional provider' },
        { kind: 'OCCUPANCY', name: 'Ms Regional, Regional provider' },
      ],
    });
    const [occupancy] = (await client.get(`/api/v1/seats/${seat.id}/occupancies`)).body.items;
    expect(occupancy).toMatchObject({ to: '2013-05-31', version: 2 });
    expect((await client.get(`/api/v1/named-deputies?seat=${seat.id}&asOf=2013-06-01`)).body.items).toEqual([]);
  });
});
