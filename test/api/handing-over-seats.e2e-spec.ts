import { aGroup, anOccupancy, aSeat, at, seatedIn } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { anOrganisation, aPerson } from '../support/directory-rows';

const handOver = async (seat: Made, version: number, body: object) =>
  (await api()).post(`/api/v1/seats/${seat.id}/hand-over`, { capacity: 'ACADEMIC', ...body }, at(version));

describe('Handing a seat over', () => {
  it('ends the present occupancy the day before and seats the next person; deputies stay', async () => {
    const client = await api();
    const group = await aGroup('Steering', { to: '2015-09-30' });
    const seat = await aSeat(group, 'Lead');
    const before = await anOccupancy(seat, await aPerson('Prof Before'), '2012-10-01');
    const deputy = await aPerson('Dr Deputy');
    await client.made(`/api/v1/seats/${seat.id}/named-deputies`, { person: deputy, from: '2012-10-01' });
    const university = await anOrganisation('University');
    const after = await aPerson('Prof After');

    const handed = await handOver(seat, 1, { person: after, on: '2014-02-01', representedOrganisation: university });

    expect(handed.status).toBe(200);
    expect(handed.headers['etag']).toBe('"2"');
    expect(handed.body).toMatchObject({ id: seat.id, version: 2, endedOccupancy: before.id });
    expect(await seatedIn(group, '2014-01-31')).toEqual({ Lead: 'Prof Before' });
    expect(await seatedIn(group, '2014-02-01')).toEqual({ Lead: 'Prof After' });
    expect((await client.get(`/api/v1/occupancies/${handed.body.occupancy}`)).body).toMatchObject({
      capacity: 'ACADEMIC',
      representedOrganisationName: 'University',
      from: '2014-02-01',
      to: '2015-09-30',
    });
    const { items } = (await client.get(`/api/v1/named-deputies?seat=${seat.id}&asOf=2014-02-01`)).body;
    expect(items).toMatchObject([{ personId: deputy }]);
  });

  it('changes the capacity of somebody who stays', async () => {
    const group = await aGroup('Steering');
    const seat = await aSeat(group, 'Lead');
    const person = await aPerson('Prof Both');
    await anOccupancy(seat, person, '2012-10-01');
    expect((await handOver(seat, 1, { person, on: '2013-01-01' })).status).toBe(200);
    const { items } = (await (await api()).get(`/api/v1/seats/${seat.id}/occupancies`)).body;
    expect(items).toMatchObject([
      { capacity: 'SERVICE', to: '2012-12-31' },
      { capacity: 'ACADEMIC', from: '2013-01-01' },
    ]);
  });

  it('is refused when nobody sits there the day before, or somebody does later', async () => {
    const seat = await aSeat(await aGroup('Steering'), 'Lead');
    const person = await aPerson('Prof Next');
    await anOccupancy(seat, await aPerson('Now'), '2013-01-01', { to: '2013-06-30' });
    await anOccupancy(seat, await aPerson('Then'), '2014-01-01');
    const empty = await handOver(seat, 1, { person, on: '2013-10-01' });
    expect([empty.status, empty.body.detail]).toEqual([
      409,
      'Nobody sits in this seat on 2013-09-30, so nobody can hand it over on 2013-10-01. Appoint somebody instead.',
    ]);
    const taken = await handOver(seat, 1, { person, on: '2013-04-01' });
    expect([taken.status, taken.body.type]).toEqual([409, '/problems/seat-one-holder-at-a-time']);
    expect((await handOver(seat, 1, { person, on: '2013-04-01', to: '2013-12-31' })).status).toBe(200);
  });

  it('succeeds for one of two managers who hand it over at the same moment', async () => {
    const group = await aGroup('Steering');
    const seat = await aSeat(group, 'Lead');
    await anOccupancy(seat, await aPerson('Now'), '2012-10-01');
    const people = await Promise.all(['One', 'Other'].map((name) => aPerson(name)));
    const answers = await Promise.all(people.map((person) => handOver(seat, 1, { person, on: '2013-04-01' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(Object.keys(await seatedIn(group, '2013-04-01'))).toEqual(['Lead']);
  });
});
