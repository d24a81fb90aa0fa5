import { randomUUID } from 'node:crypto';
import { aGroup } from '../support/a-group';
import type { Made } from '../support/a-group';
import { refusal } from '../support/a-meeting';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { aHit } from '../support/directory-rows';

const path = '/api/v1/interactions';

const recorded = async (group: Made, otherGroup: Made, more: object = {}): Promise<Answer> =>
  (await api()).post(path, {
    group: group.id,
    otherGroup: otherGroup.id,
    happenedOn: '2013-05-14',
    kind: 'JOINT_EVENT',
    words: 'An open day for carers.',
    ...more,
  });

describe('Joint work of two groups', () => {
  it('is the same, whichever is named first, and is shown from the side that is asked', async () => {
    const client = await api();
    const hit = await aHit('Together');
    const [one, other] = [await aGroup('One', { hit }), await aGroup('Other')];
    const first = await recorded(one, other);
    expect([first.status, first.headers['location']]).toEqual([201, `${path}/${first.body.id}`]);
    expect((await recorded(other, one, { kind: 'VISIT', happenedOn: '2013-06-01' })).status).toBe(201);
    expect((await client.get(`${path}/${first.body.id}`)).body).toMatchObject({
      happenedOn: '2013-05-14',
      kind: 'JOINT_EVENT',
      words: 'An open day for carers.',
    });
    const listed = async (filter: string): Promise<string[]> => {
      const { body } = await client.get(`${path}?${filter}`);
      const rows: { groupName: string; otherGroupName: string; kind: string }[] = body.items;
      return rows.map(({ groupName, otherGroupName, kind }) => `${groupName} with ${otherGroupName}: ${kind}`);
    };
    expect(await listed(`group=${one.id}`)).toEqual(['One with Other: VISIT', 'One with Other: JOINT_EVENT']);
    expect(await listed(`group=${other.id}&otherGroup=${one.id}&to=2013-05-31`)).toEqual([
      'Other with One: JOINT_EVENT',
    ]);
    expect(await listed(`hit=${hit}&from=2013-06-01`)).toHaveLength(1);
    const csv = await client.get(`${path}?hit=${hit}&format=csv`);
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
  });

  it('is refused with itself, in the future, on a day before one of the groups, and with a group that nobody knows', async () => {
    const [one, other] = [await aGroup('One'), await aGroup('Other', { from: '2013-05-15' })];
    expect(refusal(await recorded(one, one))).toEqual([
      422,
      [{ pointer: '#/otherGroup', detail: 'A group does not work with itself. Choose another group.' }],
    ]);
    expect((await recorded(one, other, { happenedOn: '2200-01-01' })).status).toBe(422);
    expect(refusal(await recorded(one, other))).toEqual([
      422,
      [{ pointer: '#/happenedOn', detail: 'One of the two groups does not exist on that day. Choose another day.' }],
    ]);
    expect((await recorded(one, other, { happenedOn: '2013-05-15' })).status).toBe(201);
    expect(refusal(await recorded({ id: randomUUID(), version: 1 }, one))).toEqual([
      422,
      [{ pointer: '#/group', detail: 'There is no group with this id.' }],
    ]);
  });
});
