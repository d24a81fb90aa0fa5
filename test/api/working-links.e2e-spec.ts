import { randomUUID } from 'node:crypto';
import { aGroup, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { aHit } from '../support/directory-rows';

const draw = async (group: Made, otherGroup: Made, more: object = {}) =>
  (await api()).post('/api/v1/working-links', {
    group: group.id,
    otherGroup: otherGroup.id,
    from: '2013-01-01',
    ...more,
  });

describe('A working link', () => {
  it('is one, whichever of the two groups is named first, and is shown from the side that is asked', async () => {
    const client = await api();
    const hit = await aHit('Links');
    const [one, other] = [await aGroup('One', { hit }), await aGroup('Other')];
    const drawn = await draw(one, other, { quotation: 'and work with' });
    expect([drawn.status, drawn.headers['location']]).toEqual([201, `/api/v1/working-links/${drawn.body.id}`]);
    const again = await draw(other, one);
    expect([again.status, again.body.detail]).toEqual([
      409,
      'The two groups work with each other on those days already.',
    ]);
    const from = async (filter: string): Promise<string[]> => {
      const { body } = await client.get(`/api/v1/working-links?asOf=2013-01-01&${filter}`);
      const items: { groupName: string; otherGroupName: string }[] = body.items;
      return items.map(({ groupName, otherGroupName }) => `${groupName} with ${otherGroupName}`);
    };
    expect(await from(`group=${one.id}`)).toEqual(['One with Other']);
    expect(await from(`group=${other.id}`)).toEqual(['Other with One']);
    expect(await from(`hit=${hit}`)).toHaveLength(1);
    expect((await client.get(drawn.headers['location'] ?? '')).body).toMatchObject({ quotation: 'and work with' });
    const sideOf = async (group: Made): Promise<unknown> =>
      (await client.get(`/api/v1/groups/${group.id}?asOf=2013-01-01`)).body.worksWith;
    expect(await sideOf(one)).toMatchObject([{ id: drawn.body.id, groupName: 'Other' }]);
    expect(await sideOf(other)).toMatchObject([{ id: drawn.body.id, groupName: 'One' }]);
  });

  it('may run in a circle: it has no direction', async () => {
    const [a, b, c] = [await aGroup('A'), await aGroup('B'), await aGroup('C')];
    const drawn = [await draw(a, b), await draw(b, c), await draw(c, a)];
    expect(drawn.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('lasts until its last day, its own or that of the first group to end', async () => {
    const client = await api();
    const [one, brief] = [await aGroup('One'), await aGroup('Brief', { to: '2013-12-31' })];
    const link = await draw(one, brief);
    const path = `/api/v1/working-links/${link.body.id}`;
    expect((await client.get(path)).body).toMatchObject({ from: '2013-01-01', to: '2013-12-31', version: 1 });
    expect((await client.post(`${path}/end`, { lastDay: '2013-03-31' }, at(1))).body.version).toBe(2);
    const count = async (asOf: string): Promise<number> =>
      (await client.get(`/api/v1/working-links?group=${one.id}&asOf=${asOf}`)).body.items.length;
    expect(await count('2013-03-31')).toBe(1);
    expect(await count('2013-04-01')).toBe(0);
    const beyond = await client.post(`${path}/end`, { lastDay: '2014-01-01' }, at(2));
    expect([beyond.status, beyond.body.detail]).toEqual([
      409,
      'One of the two groups does not exist on all of those days. Choose days within the lives of both.',
    ]);
  });

  it('is refused with itself and with a group that nobody knows', async () => {
    const group = await aGroup('Alone');
    const self = await draw(group, group);
    expect([self.status, self.body.detail]).toEqual([422, 'A group does not work with itself. Choose another group.']);
    const nobody = await draw(group, { id: randomUUID(), version: 1 });
    expect(nobody.body.errors).toEqual([{ pointer: '#/otherGroup', detail: 'There is no group with this id.' }]);
  });
});
