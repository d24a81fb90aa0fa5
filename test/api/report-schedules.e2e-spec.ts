import { at } from '../support/a-group';
import { smallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api, CheckedApi } from '../support/api';
import { serverUrl } from '../support/server';

describe('A schedule of reports', () => {
  const path = '/api/v1/report-schedules';
  const asked = { kind: 'GOVERNANCE', every: 'QUARTER', afterDays: 10 };
  let hit = '';
  let group = '';
  beforeAll(async () => {
    const made = await (await api()).made('/api/v1/hits', { name: 'Scheduled', status: 'ACTIVE', from: '2020-01-01' });
    hit = made.id;
    group = (await smallGroup(['Ida'], { hit })).group.id;
  });

  it('is started for people who may read it, shown, and ended', async () => {
    const client = await api();
    const manager = await somebody('HIT_MANAGER', serverUrl(), { hit });
    const recipients = [manager.email, manager.email.toUpperCase()];
    const { id } = await client.made(path, { ...asked, hit, recipients, preparedFor: 'The board' });
    const { body } = await client.get(`${path}/${id}`);
    expect(body).toMatchObject({
      ...asked,
      hitId: hit,
      hitName: 'Scheduled',
      endedOn: null,
      lastMadeTo: null,
      version: 1,
    });
    expect(body.recipients).toHaveLength(1);
    expect((await client.get(`${path}?hit=${hit}`)).body.items).toHaveLength(1);
    expect((await client.get(`/api/v1/reports?schedule=${id}`)).body.items).toEqual([]);
    expect((await client.post(`${path}/${id}/end`, {}, at(1))).body).toEqual({ id, version: 2 });
    expect((await client.post(`${path}/${id}/end`, {}, at(2))).status).toBe(409);
  });

  it('names nobody who has no account or may not read it, and a group for a review alone', async () => {
    const client = await api();
    const member = await somebody('MEMBER', serverUrl(), { group });
    const faults = async (body: object): Promise<unknown> => {
      const { status, body: said } = await client.post(path, { ...asked, hit, ...body });
      return [status, said.errors];
    };
    const refused = (detail: string, pointer = '#/recipients'): unknown => [422, [{ pointer, detail }]];
    expect(await faults({ recipients: ['nobody@example.org'] })).toEqual(
      refused(
        'Nobody has an account with the address nobody@example.org. Ask an administrator to add one, or leave it out.',
      ),
    );
    expect(await faults({ recipients: [member.email] })).toEqual(
      refused(`${member.email} may not read these reports. Ask an administrator for a role, or leave the address out.`),
    );
    expect(await faults({ recipients: [] })).toEqual(refused('Enter at least one e-mail address.'));
    expect(await faults({ recipients: [member.email], group })).toEqual(
      refused('Only an effectiveness review is of one group. Leave the group out.', '#/group'),
    );
    expect(await faults({ recipients: [member.email], kind: 'EFFECTIVENESS' })).toEqual(
      refused('Choose the group to review.', '#/group'),
    );
  });

  it('is for whoever writes reports of its team', async () => {
    const [own, other] = [
      await somebody('HIT_MANAGER', serverUrl(), { hit }),
      await somebody('HIT_MANAGER', serverUrl(), {
        hit: (await (await api()).made('/api/v1/hits', { name: 'Another', status: 'ACTIVE', from: '2020-01-01' })).id,
      }),
    ];
    const client = await CheckedApi.at(serverUrl());
    const body = { ...asked, hit, recipients: [own.email] };
    const { id } = (await client.post(path, body, own.bearer)).body;
    expect((await client.post(path, body, other.bearer)).status).toBe(422);
    expect((await client.post(path, { ...body, hit: null }, own.bearer)).status).toBe(403);
    expect((await client.get(`${path}/${id}`, other.bearer)).status).toBe(404);
    expect((await client.get(path, other.bearer)).body.items).toEqual([]);
    expect((await client.post(`${path}/${id}/end`, {}, { ...at(1), ...other.bearer })).status).toBe(404);
  });
});
