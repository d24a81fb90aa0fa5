import { CheckedApi, api } from '../support/api';
import { at } from '../support/a-group';
import { meetingSeen, refusal, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { serverUrl } from '../support/server';

describe('Apologies before a meeting', () => {
  let team: SmallGroup;

  beforeAll(async () => {
    team = await smallGroup(['Ada', 'Bea', 'Cal', 'Dan']);
    const rule = {
      all: [{ minCount: 3 }],
      deputiesCount: 'ALWAYS',
      remoteCounts: true,
      conflictedMembersExcluded: true,
    };
    await (await api()).made(`/api/v1/groups/${team.group.id}/quorum-rules`, { rule, from: '2012-10-01' });
  });

  async function planned(meetsOn: string): Promise<string> {
    return (await (await api()).made('/api/v1/planned-meetings', { groups: [team.group.id], meetsOn })).id;
  }
  const send = async (meeting: string, name: string, more: object = {}) =>
    (await api()).post(`/api/v1/meetings/${meeting}/apologies`, { seat: team.seatOf(name), ...more });
  const forecast = async (meeting: string): Promise<string> =>
    (await (await api()).get(`/api/v1/meetings/${meeting}/quoracy`)).body.groups[0].sentence;

  it('are counted in the forecast of the quorum, and a deputy is', async () => {
    const id = await planned('2024-01-09');
    expect(await forecast(id)).toContain('4 expected, 3 needed.');
    await send(id, 'Ada');
    await send(id, 'Bea', { deputyName: 'Sam Green' });
    expect(await forecast(id)).toBe('Will be quorate if they come: 3 expected, 3 needed.');
    await send(id, 'Bea');
    expect(await forecast(id)).toContain('Will not be quorate as it stands: 2 expected, 3 needed.');
    const { apologies } = await meetingSeen(id);
    expect(apologies).toMatchObject([
      { personName: 'Ada', deputyName: null, origin: 'TYPED', version: 1 },
      { personName: 'Bea', deputyName: null, origin: 'TYPED', version: 2 },
    ]);
    const { status } = await (await api()).post(`/api/v1/apologies/${apologies[0].id}/withdraw`, {}, at(1));
    expect(status).toBe(200);
    expect(await forecast(id)).toContain('3 expected');
  });

  it('are in the record without being said again, with whose word it was; who is said to have come did', async () => {
    const id = await planned('2024-02-13');
    const ada = await somebody('MEMBER', serverUrl(), { group: team.group.id });
    await (await api()).put(`/api/v1/accounts/${ada.id}/person`, { person: team.personIn('Ada') }, at(1));
    const own = await (
      await CheckedApi.at(serverUrl())
    ).post(`/api/v1/meetings/${id}/apologies`, { seat: team.seatOf('Ada') }, ada.bearer);
    expect(own.status).toBe(201);
    await send(id, 'Bea');
    await send(id, 'Cal');
    const attendance = [
      { seat: team.seatOf('Bea'), status: 'PRESENT' },
      { seat: team.seatOf('Cal'), status: 'APOLOGIES' },
    ];
    await (await api()).made('/api/v1/meetings', { meeting: id, meetsOn: '2024-02-13', attendance });
    const rows: { personName: string; status: string; origin: string }[] = (await meetingSeen(id)).attendance;
    expect(rows.map(({ personName, status, origin }) => `${personName} ${status} ${origin}`).sort()).toEqual([
      'Ada APOLOGIES SELF_DECLARED',
      'Bea PRESENT TYPED',
      'Cal APOLOGIES TYPED',
      'Dan NOT_RECORDED TYPED',
    ]);
    expect((await send(id, 'Dan')).status).toBe(409);
  });

  it('are sent by somebody without more say only for themselves', async () => {
    const id = await planned('2024-03-12');
    const ada = await somebody('MEMBER', serverUrl(), { group: team.group.id });
    await (await api()).put(`/api/v1/accounts/${ada.id}/person`, { person: team.personIn('Ada') }, at(1));
    const theirs = await CheckedApi.at(serverUrl());
    const other = await theirs.post(`/api/v1/meetings/${id}/apologies`, { seat: team.seatOf('Bea') }, ada.bearer);
    expect(other.status).toBe(403);
    await send(id, 'Bea');
    const [apology] = (await meetingSeen(id)).apologies;
    const back = await theirs.post(`/api/v1/apologies/${apology.id}/withdraw`, {}, { ...ada.bearer, ...at(1) });
    expect(back.status).toBe(403);
  });

  it('are refused with what to do', async () => {
    const id = await planned('2024-04-09');
    const elsewhere = await smallGroup(['Zoe']);
    expect(refusal(await send(id, 'Ada', { deputy: team.personIn('Bea'), deputyName: 'Sam' }))).toEqual([
      422,
      [{ pointer: '#/deputyName', detail: 'Give the deputy as a person or by name, not both.' }],
    ]);
    expect(refusal(await send(id, 'Ada', { deputy: team.personIn('Ada') }))).toEqual([
      422,
      [{ pointer: '#/deputy', detail: 'This person holds the seat. Choose somebody else to come instead.' }],
    ]);
    const seat = elsewhere.seatOf('Zoe');
    expect(refusal(await (await api()).post(`/api/v1/meetings/${id}/apologies`, { seat }))).toEqual([
      422,
      [{ pointer: '#/seat', detail: 'The groups that meet have no such seat on that day.' }],
    ]);
  });
});
