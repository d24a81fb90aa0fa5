import { randomUUID } from 'node:crypto';
import { aGroup, anOccupancy, aSeat, at, seatedIn } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { anOrganisation, aPerson, aPost, endHolding, aHolding } from '../support/directory-rows';

const steering = async (): Promise<[Made, Made]> => {
  const group = await aGroup('Steering', { to: '2015-09-30' });
  return [group, await aSeat(group, 'Nurse')];
};

describe('An occupancy', () => {
  it('fills the seat from its first day to its last, and coming back is another one', async () => {
    const [group, seat] = await steering();
    const nurse = await aPerson('Ms Nurse');
    await anOccupancy(seat, nurse, '2013-01-10', { to: '2013-05-31' });
    await anOccupancy(seat, nurse, '2014-01-01');
    expect(await seatedIn(group, '2013-01-09')).toEqual({});
    expect(await seatedIn(group, '2013-01-10')).toEqual({ Nurse: 'Ms Nurse' });
    expect(await seatedIn(group, '2013-05-31')).toEqual({ Nurse: 'Ms Nurse' });
    expect(await seatedIn(group, '2013-06-01')).toEqual({});
    expect(await seatedIn(group, '2015-09-30')).toEqual({ Nurse: 'Ms Nurse' });
    const { items } = (await (await api()).get(`/api/v1/seats/${seat.id}/occupancies`)).body;
    expect(items).toMatchObject([
      { personName: 'Ms Nurse', from: '2013-01-10', to: '2013-05-31', exOfficio: false },
      { personName: 'Ms Nurse', from: '2014-01-01', to: '2015-09-30' },
    ]);
  });

  it('takes the seat’s capacity when it names none, and says how exactly its days are known', async () => {
    const client = await api();
    const group = await aGroup('Steering');
    const seat = await aSeat(group, 'Public contributor', { capacity: 'PUBLIC_CONTRIBUTOR' });
    const person = await aPerson('Pat Public', 'LAY');
    const answer = await client.post(`/api/v1/seats/${seat.id}/occupancies`, {
      person,
      from: '2013-03-01',
      fromPrecision: 'MONTH',
      termEndsOn: '2016-02-29',
    });
    expect([answer.status, answer.headers['location']]).toEqual([201, `/api/v1/occupancies/${answer.body.id}`]);
    const read = await client.get(`/api/v1/occupancies/${answer.body.id}`);
    expect(read.headers['etag']).toBe('"1"');
    expect(read.body).toMatchObject({
      seatId: seat.id,
      personId: person,
      capacity: 'PUBLIC_CONTRIBUTOR',
      representedOrganisationId: null,
      representedOrganisationName: null,
      termEndsOn: '2016-02-29',
      fromPrecision: 'MONTH',
      toPrecision: 'DAY',
    });
  });

  it('is refused where it cannot be, each time with what to do', async () => {
    const client = await api();
    const [, seat] = await steering();
    await anOccupancy(seat, await aPerson('Present'), '2013-01-01', { to: '2013-12-31' });
    const person = await aPerson('Newcomer');
    const refusal = async (body: object, of = seat.id): Promise<unknown> => {
      const answer = await client.post(`/api/v1/seats/${of}/occupancies`, {
        person,
        capacity: 'SERVICE',
        from: '2014-01-01',
        ...body,
      });
      return [answer.status, answer.body.detail];
    };
    const taken = [409, 'Somebody sits in this seat on those days. End their occupancy first.'];
    expect(await refusal({ from: '2013-12-31' })).toEqual(taken);
    expect(await refusal({ from: '2012-10-01', to: '2013-01-01' })).toEqual(taken);
    const outside = [409, 'The seat does not exist on all of those days. Choose days within its life.'];
    expect(await refusal({ from: '2012-09-30', to: '2012-12-31' })).toEqual(outside);
    expect(await refusal({ to: '2015-10-01' })).toEqual(outside);
    expect(await refusal({ person: randomUUID() })).toEqual([422, 'There is no person with this id.']);
    expect(await refusal({ representedOrganisation: randomUUID() })).toEqual([
      422,
      'There is no organisation with this id.',
    ]);
    expect(await refusal({ capacity: null })).toEqual([
      422,
      'Say in what capacity the person sits here; the seat itself names none.',
    ]);
    expect(await refusal({ to: '2013-12-01' })).toEqual([
      422,
      'The last day is before the first. Choose 2014-01-01 or a later day.',
    ]);
    expect(await refusal({}, randomUUID())).toEqual([404, 'There is no seat with this id.']);
    expect(await refusal({ from: '2012-10-01', to: '2012-12-31' })).toEqual([201, undefined]);
    expect(await refusal({ from: '2014-01-01' })).toEqual([201, undefined]);
  });

  it('ends on a last day, which can be put right as long as nobody else sits there', async () => {
    const client = await api();
    const [group, seat] = await steering();
    const occupancy = await anOccupancy(seat, await aPerson('Leaver'), '2013-01-01');
    const path = `/api/v1/occupancies/${occupancy.id}/end`;
    expect((await client.post(path, { lastDay: '2013-05-31', toPrecision: 'MONTH' }, at(1))).body).toEqual({
      id: occupancy.id,
      version: 2,
    });
    expect((await client.get(`/api/v1/occupancies/${occupancy.id}`)).body).toMatchObject({
      to: '2013-05-31',
      toPrecision: 'MONTH',
    });
    await anOccupancy(seat, await aPerson('Successor'), '2013-07-01');
    const tooLate = await client.post(path, { lastDay: '2013-07-01' }, at(2));
    expect([tooLate.status, tooLate.body.type]).toEqual([409, '/problems/seat-one-holder-at-a-time']);
    expect((await client.post(path, { lastDay: '2013-06-30' }, at(2))).status).toBe(200);
    expect(await seatedIn(group, '2013-06-30')).toEqual({ Nurse: 'Leaver' });
    expect(await seatedIn(group, '2013-07-01')).toEqual({ Nurse: 'Successor' });
    expect((await client.post(path, { lastDay: '2012-12-31' }, at(3))).status).toBe(422);
    expect((await client.post(path, { lastDay: '2013-06-01' }, at(1))).status).toBe(412);
  });
});

describe('A seat of a post', () => {
  it('cannot be given to anybody: it goes with the post', async () => {
    const client = await api();
    const post = await aPost(await anOrganisation('Trust'), 'Divisional Manager');
    const seat = await aSeat(await aGroup('Steering'), 'Manager', { exOfficioPost: post, capacity: 'SERVICE' });
    const person = await aPerson('Somebody');
    const detail = 'This seat goes with a post: whoever holds the post sits in it. Record who holds the post instead.';
    const appointed = await client.post(`/api/v1/seats/${seat.id}/occupancies`, { person, from: '2013-01-01' });
    expect([appointed.status, appointed.body.detail]).toEqual([409, detail]);
    const handed = await client.post(`/api/v1/seats/${seat.id}/hand-over`, { person, on: '2013-01-01' }, at(1));
    expect([handed.status, handed.body.detail]).toEqual([409, detail]);
  });

  it('follows the post when it changes hands, from that day, and is vacant in between', async () => {
    const client = await api();
    const trust = await anOrganisation('Trust');
    const post = await aPost(trust, 'Head of Division');
    const group = await aGroup('Steering');
    const seat = await aSeat(group, 'Head', { exOfficioPost: post, capacity: 'SERVICE' });
    const first = await aHolding(post, await aPerson('Dr First'), { from: '2010-01-01' });
    expect(await seatedIn(group, '2013-03-01')).toEqual({ Head: 'Dr First' });
    await endHolding(first, '2013-01-31');
    await aHolding(post, await aPerson('Dr Second'), { from: '2013-02-11' });
    expect(await seatedIn(group, '2013-01-31')).toEqual({ Head: 'Dr First' });
    expect(await seatedIn(group, '2013-02-01')).toEqual({});
    expect((await client.get(`/api/v1/seats/${seat.id}?asOf=2013-02-10`)).body).toMatchObject({ state: 'VACANT' });
    expect(await seatedIn(group, '2013-02-11')).toEqual({ Head: 'Dr Second' });
    const { items } = (await client.get(`/api/v1/seats/${seat.id}/occupancies`)).body;
    expect(items).toMatchObject([
      { id: null, personName: 'Dr First', from: '2012-10-01', to: '2013-01-31', exOfficio: true, version: null },
      { id: null, personName: 'Dr Second', representedOrganisationId: trust, from: '2013-02-11', to: null },
    ]);
  });
});
