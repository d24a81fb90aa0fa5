import { randomUUID } from 'node:crypto';
import { aGroup, aSeat, at } from '../support/a-group';
import { api } from '../support/api';
import { aPerson } from '../support/directory-rows';

describe('A named deputy', () => {
  it('stands for a seat from a first day to a last', async () => {
    const client = await api();
    const group = await aGroup('Steering');
    const seat = await aSeat(group, 'Commissioning manager', { key: 'm05' });
    const person = await aPerson('Dee Puty');
    const named = await client.post(`/api/v1/seats/${seat.id}/named-deputies`, { person, from: '2013-01-01' });
    expect([named.status, named.headers['location']]).toEqual([201, `/api/v1/named-deputies/${named.body.id}`]);
    const ended = await client.post(`/api/v1/named-deputies/${named.body.id}/end`, { lastDay: '2013-03-31' }, at(1));
    expect(ended.body).toEqual({ id: named.body.id, version: 2 });
    const on = async (query: string): Promise<string[]> => {
      const items: { personName: string }[] = (await client.get(`/api/v1/named-deputies?${query}`)).body.items;
      return items.map(({ personName }) => personName);
    };
    expect(await on(`group=${group.id}&asOf=2012-12-31`)).toEqual([]);
    expect(await on(`group=${group.id}&asOf=2013-01-01`)).toEqual(['Dee Puty']);
    expect(await on(`person=${person}&asOf=2013-03-31`)).toEqual(['Dee Puty']);
    expect(await on(`seat=${seat.id}&asOf=2013-04-01`)).toEqual([]);
    expect((await client.get(`/api/v1/named-deputies/${named.body.id}`)).body).toMatchObject({
      groupId: group.id,
      seatKey: 'm05',
      seatLabel: 'Commissioning manager',
      to: '2013-03-31',
      version: 2,
    });
    const { seats } = (await client.get(`/api/v1/groups/${group.id}?asOf=2013-02-01`)).body;
    expect(seats[0].deputies).toMatchObject([{ personName: 'Dee Puty', from: '2013-01-01', to: '2013-03-31' }]);
  });

  it('is refused twice at a time, outside the seat’s life, and for nobody', async () => {
    const client = await api();
    const seat = await aSeat(await aGroup('Steering'), 'Commissioner', { from: '2013-01-01', to: '2013-12-31' });
    const person = await aPerson('Dee Puty');
    const refusal = async (body: object): Promise<unknown> => {
      const answer = await client.post(`/api/v1/seats/${seat.id}/named-deputies`, {
        person,
        from: '2013-01-01',
        ...body,
      });
      return [answer.status, answer.body.detail];
    };
    expect(await refusal({})).toEqual([201, undefined]);
    expect(await refusal({ from: '2013-12-31' })).toEqual([
      409,
      'This person is a deputy for this seat on those days already.',
    ]);
    expect(await refusal({ person: await aPerson('Another'), to: '2014-01-01' })).toEqual([
      409,
      'The seat does not exist on all of those days. Choose days within its life.',
    ]);
    expect(await refusal({ person: randomUUID() })).toEqual([422, 'There is no person with this id.']);
  });
});
