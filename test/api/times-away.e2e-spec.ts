import { at } from '../support/a-group';
import { meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api, CheckedApi } from '../support/api';
import { serverUrl } from '../support/server';

const [from, to] = ['2190-03-01', '2190-03-14'];

describe('Somebody who is away', () => {
  let team: SmallGroup;
  beforeAll(async () => {
    team = await smallGroup(['Ada', 'Bea']);
    await (
      await api()
    ).made(`/api/v1/groups/${team.group.id}/quorum-rules`, {
      rule: { all: [{ minCount: 2 }], deputiesCount: 'ALWAYS', remoteCounts: true, conflictedMembersExcluded: true },
      from: '2012-10-01',
    });
  });
  const say = async (name: string, body: object) =>
    (await api()).post(`/api/v1/people/${team.personIn(name)}/times-away`, { from, to, ...body });
  const plan = async (meetsOn: string): Promise<string> =>
    (await (await api()).made('/api/v1/planned-meetings', { groups: [team.group.id], meetsOn })).id;
  const forecast = async (meeting: string): Promise<string> =>
    (await (await api()).get(`/api/v1/meetings/${meeting}/quoracy`)).body.groups[0].sentence;

  it('is told at meetings of those days and not expected to make the quorum, until apologies say more', async () => {
    const [last, after] = [await plan(to), await plan('2190-03-15')];
    const said = await say('Ada', { deputyName: 'Sam Green', standsInFor: 'The budget' });
    expect(said.status).toBe(201);
    expect((await meetingSeen(last)).away).toEqual([
      {
        personId: team.personIn('Ada'),
        personName: 'Ada',
        seatLabel: 'Seat of Ada',
        from,
        until: to,
        deputyName: 'Sam Green',
      },
    ]);
    expect((await meetingSeen(after)).away).toEqual([]);
    expect(await forecast(last)).toContain('1 expected, 2 needed');
    expect(await forecast(after)).toContain('2 expected, 2 needed');
    const excuse = { seat: team.seatOf('Ada'), deputyName: 'Sam Green' };
    await (await api()).made(`/api/v1/meetings/${last}/apologies`, excuse);
    expect((await meetingSeen(last)).away).toEqual([]);
    expect(await forecast(last)).toContain('2 expected, 2 needed');
    const client = await api();
    const { items } = (await client.get(`/api/v1/people/${team.personIn('Ada')}/times-away?since=${to}`)).body;
    expect(items).toMatchObject([{ from, to, deputyId: null, deputyName: 'Sam Green', standsInFor: 'The budget' }]);
    const none = await client.get(`/api/v1/people/${team.personIn('Ada')}/times-away?since=2190-03-15`);
    expect(none.body.items).toEqual([]);
    const ended = await client.post(`/api/v1/times-away/${said.body.id}/end`, {}, at(1));
    expect(ended.body).toEqual({ id: said.body.id, version: 2 });
    expect((await client.post(`/api/v1/times-away/${said.body.id}/end`, {}, at(2))).status).toBe(409);
    expect((await client.get(`/api/v1/people/${team.personIn('Ada')}/times-away`)).body.items).toEqual([]);
  });

  it('is away once at a time, for days that are not over, with one deputy who is somebody else', async () => {
    const bea = team.personIn('Bea');
    expect((await say('Bea', {})).status).toBe(201);
    expect(refusal(await say('Bea', { from: to, to: '2190-04-01' }))).toEqual([
      409,
      [
        {
          pointer: '#/from',
          detail: 'They are away on some of those days already. Come back from that first, or choose other days.',
        },
      ],
    ]);
    const refused = async (body: object): Promise<number> => (await say('Bea', body)).status;
    expect(await refused({ from: '2013-01-01', to: '2013-01-02' })).toBe(422);
    expect(await refused({ from: '2191-01-02', to: '2191-01-01' })).toBe(422);
    expect(await refused({ deputy: bea })).toBe(422);
    expect(await refused({ deputy: team.personIn('Ada'), deputyName: 'Sam' })).toBe(422);
    expect(await refused({ standsInFor: 'The budget' })).toBe(422);
  });

  it('goes for good by naming who takes over, and is told to whoever looks, but stays where they are', async () => {
    const gone = await smallGroup(['Cat']);
    const cat = gone.personIn('Cat');
    const client = await api();
    const path = `/api/v1/people/${cat}/times-away`;
    const without = await client.post(path, { from: '2191-01-01' });
    expect([without.status, without.body.errors]).toEqual([
      422,
      [
        {
          pointer: '#/deputyName',
          detail: 'Say who takes over from you, or give the last day on which you are away.',
        },
      ],
    ]);
    await client.made(path, { from: '2191-01-01', deputy: team.personIn('Bea') });
    expect((await client.get(`${path}?since=2199-01-01`)).body.items).toMatchObject([
      { from: '2191-01-01', to: null, deputyName: 'Bea' },
    ]);
    const meeting = (await client.made('/api/v1/planned-meetings', { groups: [gone.group.id], meetsOn: '2191-02-01' }))
      .id;
    expect((await meetingSeen(meeting)).away).toMatchObject([{ from: '2191-01-01', until: null, deputyName: 'Bea' }]);
    const members = await client.get(`/api/v1/memberships?group=${gone.group.id}&asOf=2191-02-01`);
    expect(members.body.items).toMatchObject([{ personName: 'Cat' }]);
    expect((await client.post(path, { from: '2192-01-01', to: '2192-01-02' })).status).toBe(409);
  });

  it('says so for themselves alone', async () => {
    const ann = await somebody('MEMBER', serverUrl(), { group: team.group.id });
    await (await api()).put(`/api/v1/accounts/${ann.id}/person`, { person: team.personIn('Ada') }, at(1));
    const client = await CheckedApi.at(serverUrl());
    const asAnn = async (name: string): Promise<number> =>
      (await client.post(`/api/v1/people/${team.personIn(name)}/times-away`, { from, to }, ann.bearer)).status;
    expect([await asAnn('Ada'), await asAnn('Bea')]).toEqual([201, 404]);
  });
});
