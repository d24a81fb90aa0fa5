import { at } from '../support/a-group';
import { aHome } from '../support/a-home';
import type { Home } from '../support/a-home';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import type { CheckedApi } from '../support/api';
import { recordedPerson } from '../support/recorded';

describe('Common goals and tensions of a HIT', () => {
  let client: CheckedApi;
  let home: Home;
  let goal = '';
  let version = 1;

  beforeAll(async () => {
    client = await api();
    home = await aHome('Goal setters', ['RVJ', 'UOB', 'BCC']);
    ({ id: goal } = await client.made('/api/v1/common-goals', {
      hit: home.hit.id,
      statement: 'Home by the weekend',
      from: '2012-11-14',
    }));
  });

  async function change(path: string, body: object): Promise<{ status: number; detail: string }> {
    const answer = await client.post(`/api/v1/common-goals/${goal}/${path}`, body, at(version));
    if (answer.status === 200) version = answer.body.version;
    return { status: answer.status, detail: answer.body.errors?.[0]?.detail ?? answer.body.detail };
  }
  const on = async (day: string): Promise<Record<string, unknown> | undefined> =>
    (await client.get(`/api/v1/common-goals?hit=${home.hit.id}&asOf=${day}`)).body.items[0];

  it('say who endorsed them on any day, of how many partners', async () => {
    const { id: trust } = home.of('RVJ');
    await change('endorsements', { organisation: trust, from: '2012-12-01' });
    await change('endorsements', { organisation: home.of('BCC').id, from: '2013-01-01' });
    await change('endorsements/end', { organisation: trust, lastDay: '2013-02-28' });
    await change('endorsements', { organisation: trust, from: '2013-06-01' });

    expect(await on('2012-11-13')).toBeUndefined();
    expect(await on('2012-11-30')).toMatchObject({ endorsedBy: [], endorsingPartners: 0, partners: 3 });
    expect(await on('2013-02-28')).toMatchObject({ endorsingPartners: 2 });
    expect(await on('2013-03-01')).toMatchObject({ endorsedBy: ['Bristol City Council'], endorsingPartners: 1 });
    expect(await on('2013-06-01')).toMatchObject({ endorsingPartners: 2 });
    const { body } = await client.get(`/api/v1/common-goals/${goal}`);
    expect(body.endorsements).toHaveLength(3);
  });

  it('are endorsed by partners only, once at a time, and while they are wanted', async () => {
    const { id: stranger } = (await aHome('Strangers', ['UWE'])).of('UWE');
    expect(await change('endorsements', { organisation: stranger, from: '2013-01-01' })).toMatchObject({
      status: 422,
      detail: expect.stringContaining('not a partner'),
    });
    const { id: council } = home.of('BCC');
    expect((await change('endorsements', { organisation: council, from: '2014-01-01' })).status).toBe(409);
    expect((await change('endorsements', { organisation: home.of('UOB').id, from: '2012-11-01' })).status).toBe(409);
    expect((await change('endorsements/end', { organisation: home.of('UOB').id, lastDay: '2014-01-01' })).status).toBe(
      422,
    );
  });

  it('end with the endorsements that they have', async () => {
    await change('end', { lastDay: '2014-06-30' });
    expect(await on('2014-06-30')).toMatchObject({ endorsingPartners: 2, to: '2014-06-30' });
    expect(await on('2014-07-01')).toBeUndefined();
    const { body } = await client.get(`/api/v1/common-goals/${goal}`);
    expect(body.endorsements.map(({ to }: { to: string }) => to)).toEqual(['2013-02-28', '2014-06-30', '2014-06-30']);
    const history = await client.get(`/api/v1/history?commonGoal=${goal}`);
    expect(history.body.items.map((row: { useCase: string }) => row.useCase)).toContain('withdraw-endorsement');
  });

  it('have tensions: who said so, when, and how it was handled, as it stood on a day', async () => {
    const person = await recordedPerson('Tess Tension');
    const { id } = await client.made('/api/v1/tensions', {
      hit: home.hit.id,
      goal,
      organisation: home.of('BCC').id,
      person: person.id,
      words: 'Our budget is fixed in February.',
      statedOn: '2012-12-12',
    });
    const handling = { handling: 'We decide in January.', on: '2013-01-09' };
    expect(
      (await client.post(`/api/v1/tensions/${id}/handling`, { ...handling, on: '2012-12-11' }, at(1))).status,
    ).toBe(422);
    expect((await client.post(`/api/v1/tensions/${id}/handling`, handling, at(1))).status).toBe(200);
    const stood = async (asOf: string): Promise<unknown> =>
      (await client.get(`/api/v1/tensions/${id}?asOf=${asOf}`)).body;
    expect(await stood('2013-01-08')).toMatchObject({ state: 'OPEN', handling: null, personName: 'Tess Tension' });
    expect(await stood('2013-01-09')).toMatchObject({ state: 'HANDLED', handling: 'We decide in January.' });
    expect((await client.get(`/api/v1/tensions?goal=${goal}&state=OPEN`)).body.items).toEqual([]);
    expect((await client.post(`/api/v1/tensions/${id}/reopen`, {}, at(2))).status).toBe(200);
    expect((await client.post(`/api/v1/tensions/${id}/reopen`, {}, at(3))).status).toBe(409);
    expect((await client.get(`/api/v1/tensions?goal=${goal}&state=OPEN`)).body.items).toHaveLength(1);
  });

  it('are read by everybody of the HIT, and by nobody of another', async () => {
    const { id: group } = await client.made('/api/v1/groups', {
      key: 'goal-setters-sg',
      name: 'Goal setters steering',
      kind: 'STEERING_GROUP',
      hit: home.hit.id,
      from: '2012-10-01',
    });
    const { bearer: member } = await somebody('MEMBER', undefined, { group });
    const { bearer: chair } = await somebody('CHAIR', undefined, { group });
    const { bearer: other } = await somebody('HIT_MANAGER', undefined, {
      hit: (await aHome('Elsewhere', ['UWE'])).hit.id,
    });
    const tension = { hit: home.hit.id, organisation: home.of('BCC').id, words: 'No time.', statedOn: '2013-01-01' };
    expect((await client.get(`/api/v1/common-goals/${goal}`, member)).status).toBe(200);
    expect((await client.get(`/api/v1/common-goals/${goal}`, other)).status).toBe(404);
    expect((await client.get(`/api/v1/tensions?limit=500`, other)).body.items).toEqual([]);
    expect(
      (await client.patch(`/api/v1/common-goals/${goal}`, { statement: 'Ours' }, { ...at(version), ...member })).status,
    ).toBe(403);
    expect((await client.post('/api/v1/tensions', tension, chair)).status).toBe(201);
  });
});
