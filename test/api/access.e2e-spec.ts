import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { administrator } from '../support/administrator';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { query } from '../support/database';
import { at, changed, recordedHit, recordedOrganisation, recordedPerson, refusalIn } from '../support/recorded';
import { serverUrl } from '../support/server';

const everyScope = ['read', 'meetings:log', 'write', 'admin'];

async function newAccount(more: object = {}): Promise<{ id: string; version: number }> {
  const body = { kind: 'PERSON', name: 'Ann Archer', email: `${randomUUID()}@example.org`, ...more };
  return (await api()).made('/api/v1/accounts', body);
}

/** A client’s header for a token of the account with these scopes. */
async function bearer(account: string, scopes = everyScope): Promise<Record<string, string>> {
  const { status, body } = await (
    await api()
  ).post(`/api/v1/accounts/${account}/tokens`, { name: 'Test', scopes, days: 1 });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { Authorization: `Bearer ${String(body.token)}` };
}

const asked = async (path: string, as: Record<string, string>): Promise<Answer> => (await api()).get(path, as);

describe('Somebody who asks', () => {
  it('is told to say who they are, by no token, one that is none, and one of another kind', async () => {
    for (const header of [{}, { Authorization: 'Bearer ptk_x' }, { Authorization: 'Basic YTpi' }]) {
      const { status, body, headers } = await request(serverUrl()).get('/api/v1/hits').set(header);
      expect([status, body.type, headers['www-authenticate']]).toEqual([
        401,
        '/problems/not-signed-in',
        'Bearer realm="HIT Portal"',
      ]);
    }
  });

  it('may do nothing before they are given a role, and not before its first day or after its last', async () => {
    const { id } = await newAccount();
    const as = await bearer(id);
    expect((await asked('/api/v1/hits', as)).status).toBe(403);
    const days = async (from: string, to: string): Promise<void> => {
      const role = { role: 'COMMISSIONER', from, to };
      await (await api()).made(`/api/v1/accounts/${id}/role-grants`, role);
    };
    await days('2013-01-01', '2013-12-31');
    await days('2099-01-01', '2099-12-31');
    expect((await asked('/api/v1/hits', as)).status).toBe(403);
    await days('2014-01-01', '2098-12-31');
    expect((await asked('/api/v1/hits', as)).status).toBe(200);
  });

  it('sees of a list what belongs to their own HIT, and nothing tells how much there is besides', async () => {
    const [mine, others] = [await recordedHit('Mine'), await recordedHit('Not mine')];
    const { id } = await newAccount();
    await (
      await api()
    ).made(`/api/v1/accounts/${id}/role-grants`, { role: 'HIT_MANAGER', hit: mine.id, from: '2013-01-01' });
    const as = await bearer(id);
    const { body } = await asked('/api/v1/hits?limit=1', as);
    expect([body.items.map(({ id: hit }: { id: string }) => hit), body.next]).toEqual([[mine.id], null]);
    const csv = (await asked('/api/v1/hits?format=csv', as)).text.trim().split('\r\n');
    expect(csv).toHaveLength(2);
    expect((await asked(`/api/v1/hits/${others.id}`, as)).text).toContain('There is no HIT with this id.');
    expect((await asked(`/api/v1/hits/${randomUUID()}`, as)).text).toContain('There is no HIT with this id.');
    expect((await asked(`/api/v1/hits/${others.id}`, as)).status).toBe(404);
    const board = (await asked('/api/v1/sponsors/activity', as)).body.hits;
    expect(board.map(({ hitId }: { hitId: string }) => hitId)).toEqual([mine.id]);
    expect((await asked('/api/v1/findings', as)).body.findings).toEqual([]);
  });

  it('is shown a HIT at a glance with the meetings, actions and sponsors that they may see, and no others', async () => {
    const client = await api();
    const [hit, person] = [await recordedHit('Glanced at'), await recordedPerson('Exec')];
    const groups: string[] = [];
    for (const name of ['Own', 'Other']) {
      const body = { name, kind: 'WORKING_GROUP', hit: hit.id, from: '2013-01-01' };
      const { id: group } = await client.made('/api/v1/groups', body);
      const actions = [{ task: `For ${name}`, owner: person.id }];
      await client.made('/api/v1/meetings', { groups: [group], meetsOn: '2013-02-13', title: name, actions });
      groups.push(group);
    }
    const { id: organisation } = await recordedOrganisation('Trust of the sponsor');
    await client.made('/api/v1/sponsorships', { hit: hit.id, person: person.id, organisation, from: '2013-01-01' });
    const { id } = await newAccount();
    await client.made(`/api/v1/accounts/${id}/role-grants`, { role: 'CO_LEAD', group: groups[0], from: '2013-01-01' });
    const seenBy = async (as: Record<string, string>): Promise<unknown[]> => {
      const { body } = await client.get(`/api/v1/hits/${hit.id}/overview`, as);
      const titles = body.meetings.map(({ title }: { title: string }) => title).sort();
      return [body.groups.length, titles, body.openActions.count, body.sponsors.length];
    };
    expect(await seenBy({})).toEqual([2, ['Other', 'Own'], 2, 1]);
    expect(await seenBy(await bearer(id))).toEqual([2, ['Own'], 1, 0]);
  });

  it('does no more with a token than its scopes say', async () => {
    const { id } = await newAccount();
    await (await api()).made(`/api/v1/accounts/${id}/role-grants`, { role: 'ADMINISTRATOR', from: '2013-01-01' });
    const reading = await bearer(id, ['read']);
    expect((await asked('/api/v1/hits', reading)).status).toBe(200);
    const person = { name: 'Somebody' };
    expect((await (await api()).post('/api/v1/people', person, reading)).status).toBe(403);
    expect((await (await api()).post('/api/v1/people', person, await bearer(id, ['write']))).status).toBe(201);
    expect((await asked('/api/v1/accounts', reading)).status).toBe(403);
  });
});

describe('A token', () => {
  it('is told once; only its beginning and a digest are kept', async () => {
    const { id } = await newAccount();
    await (await api()).made(`/api/v1/accounts/${id}/role-grants`, { role: 'AUDITOR', from: '2013-01-01' });
    const as = await bearer(id);
    const secret = String(as['Authorization']).slice('Bearer '.length);
    const { body, text } = await asked('/api/v1/me/tokens', as);
    expect(text).not.toContain(secret);
    expect(body.items).toMatchObject([{ startsWith: secret.slice(0, 10), revokedAt: null }]);
    const kept = await query<{ row: string }>('SELECT t::text AS row FROM api_token t WHERE account_id = $1', [id]);
    expect(kept.map(({ row }) => row.includes(secret))).toEqual([false]);
    const trailed = await query<{ row: string }>(`SELECT t::text AS row FROM trail t WHERE use_case = 'issue-token'`);
    expect(trailed.some(({ row }) => row.includes(secret))).toBe(false);
  });

  it('is worth nothing once it is revoked, expired, or the account is closed', async () => {
    const { id, version } = await newAccount();
    await (await api()).made(`/api/v1/accounts/${id}/role-grants`, { role: 'AUDITOR', from: '2013-01-01' });
    const [first, second, third] = [await bearer(id), await bearer(id), await bearer(id)];
    const { body } = await asked('/api/v1/me/tokens', first);
    const [{ id: latest }] = body.items;
    expect((await (await api()).post(`/api/v1/me/tokens/${latest}/revoke`, {}, { ...first, ...at(1) })).status).toBe(
      200,
    );
    expect((await asked('/api/v1/me', third)).status).toBe(401);
    await query(
      `UPDATE api_token SET issued_at = '2013-01-01', expires_at = '2013-01-02' WHERE account_id = $1 AND revoked_at IS NULL
         AND id = (SELECT id FROM api_token WHERE account_id = $1 ORDER BY issued_at, id OFFSET 1 LIMIT 1)`,
      [id],
    );
    expect((await asked('/api/v1/me', second)).status).toBe(401);
    expect((await asked('/api/v1/me', first)).status).toBe(200);
    await changed(`/api/v1/accounts/${id}/close`, version, {});
    expect((await asked('/api/v1/me', first)).status).toBe(401);
  });

  it('of somebody else does not exist for whoever would revoke it', async () => {
    const [mine, others] = [await newAccount(), await newAccount()];
    await (await api()).made(`/api/v1/accounts/${mine.id}/role-grants`, { role: 'AUDITOR', from: '2013-01-01' });
    await bearer(others.id);
    const { body } = await (await api()).get(`/api/v1/accounts/${others.id}/tokens`);
    const as = { ...(await bearer(mine.id)), ...at(1) };
    const refused = await (await api()).post(`/api/v1/me/tokens/${body.items[0].id}/revoke`, {}, as);
    expect([refused.status, refused.body.detail]).toEqual([404, 'There is no token with this id.']);
  });

  it('is not issued again for a retry, because its answer would have to be kept', async () => {
    const { id } = await newAccount();
    const body = { name: 'Test', scopes: ['read'], days: 1 };
    const retried = { 'Idempotency-Key': randomUUID() };
    expect((await (await api()).post(`/api/v1/accounts/${id}/tokens`, body, retried)).status).toBe(400);
  });
});

describe('An account', () => {
  it('is one for each e-mail address, however that is written', async () => {
    const email = `${randomUUID()}@Example.org`;
    await newAccount({ email });
    const again = { kind: 'PERSON', name: 'Ann', email: email.toUpperCase() };
    expect(refusalIn(await (await api()).post('/api/v1/accounts', again))).toEqual([
      409,
      'There is an account with this e-mail address. Give that one the role.',
      ['#/email'],
    ]);
  });

  it('of a person has an e-mail address, and that of a service has none', async () => {
    const refused = async (body: object): Promise<unknown> =>
      refusalIn(await (await api()).post('/api/v1/accounts', { name: 'Somebody', ...body }));
    expect(await refused({ kind: 'PERSON' })).toEqual([422, 'Enter the e-mail address of the person.', ['#/email']]);
    expect(await refused({ kind: 'SERVICE', email: 'a@example.org' })).toEqual([
      422,
      'Leave the e-mail address out: a service comes in by a token.',
      ['#/email'],
    ]);
  });

  it('is given a role where that is held, once at a time', async () => {
    const { id } = await newAccount();
    const hit = await recordedHit('A HIT');
    const give = async (body: object): Promise<unknown> =>
      refusalIn(await (await api()).post(`/api/v1/accounts/${id}/role-grants`, { from: '2013-01-01', ...body }));
    expect(await give({ role: 'HIT_MANAGER' })).toEqual([422, 'Say on which HIT the role is held.', ['#/hit']]);
    expect(await give({ role: 'AUDITOR', hit: hit.id })).toEqual([
      422,
      'Leave the HIT out: the role is not held on one.',
      ['#/hit'],
    ]);
    await (
      await api()
    ).made(`/api/v1/accounts/${id}/role-grants`, { role: 'HIT_MANAGER', hit: hit.id, from: '2013-01-01' });
    expect(await give({ role: 'HIT_MANAGER', hit: hit.id })).toEqual([
      409,
      'The account holds this role there on some of those days. Choose other days, or end that one first.',
      [],
    ]);
  });

  it('loses a role after its last day', async () => {
    const { id } = await newAccount();
    const made = await (
      await api()
    ).made(`/api/v1/accounts/${id}/role-grants`, { role: 'AUDITOR', from: '2013-01-01' });
    const as = await bearer(id);
    expect((await asked('/api/v1/hits', as)).status).toBe(200);
    await changed(`/api/v1/role-grants/${made.id}/end`, 1, { lastDay: '2013-12-31' });
    expect((await asked('/api/v1/hits', as)).status).toBe(403);
    const { body } = await (await api()).get(`/api/v1/role-grants?account=${id}&asOf=2013-06-01`);
    expect(body.items).toMatchObject([{ role: 'AUDITOR', to: '2013-12-31' }]);
  });

  it('is linked to a person of the record, and taken off them again', async () => {
    const client = await api();
    const [ann, bo] = [await recordedPerson('Ann Archer'), await newAccount()];
    const link = async (id: string, version: number, person: string | null): Promise<Answer> =>
      client.put(`/api/v1/accounts/${id}/person`, { person }, at(version));
    expect((await link(bo.id, 1, ann.id)).status).toBe(200);
    expect((await client.get(`/api/v1/accounts/${bo.id}`)).body).toMatchObject({ personId: ann.id, version: 2 });
    const other = await newAccount();
    expect(refusalIn(await link(other.id, 1, ann.id))).toEqual([
      409,
      'This person has an account. Give that one the role.',
      ['#/person'],
    ]);
    expect(refusalIn(await link(other.id, 1, randomUUID()))).toEqual([
      422,
      'There is no person with this id.',
      ['#/person'],
    ]);
    expect((await link(bo.id, 2, null)).status).toBe(200);
    expect((await link(other.id, 1, ann.id)).status).toBe(200);
  });

  it('tells when it was last used, and is found by that, its role and its state', async () => {
    const client = await api();
    const { id } = await newAccount({ name: `Cy ${randomUUID()}` });
    await client.made(`/api/v1/accounts/${id}/role-grants`, { role: 'AUDITOR', from: '2013-01-01' });
    const { body: unused } = await client.get(`/api/v1/accounts/${id}`);
    expect(unused).toMatchObject({ lastSeenAt: null, roles: ['AUDITOR'], hasPassword: false, hasSecondFactor: false });
    await asked('/api/v1/hits', await bearer(id));
    const { body: used } = await client.get(`/api/v1/accounts/${id}`);
    expect(used.lastSeenAt).toMatch(/^20\d\d-/);
    const found = async (which: string): Promise<unknown[]> => {
      const { body } = await client.get(`/api/v1/accounts?q=${encodeURIComponent(used.name)}&${which}`);
      return body.items.map((one: { id: string }) => one.id);
    };
    expect(await found('role=AUDITOR&state=OPEN&notSeenSince=2099-01-01')).toEqual([id]);
    expect(await found('role=COMMISSIONER')).toEqual([]);
    expect(await found('state=CLOSED')).toEqual([]);
    expect(await found('notSeenSince=2013-01-01')).toEqual([]);
    const review = await client.get(`/api/v1/role-grants?q=${encodeURIComponent(used.name)}&state=OPEN`);
    expect(review.body.items).toMatchObject([{ role: 'AUDITOR', lastSeenAt: used.lastSeenAt, hitName: null }]);
  });

  it('of the only administrator is not closed, and stays an administrator', async () => {
    const [{ id, version } = { id: '', version: 0 }] = await query<{ id: string; version: number }>(
      `SELECT id, version FROM account WHERE email = 'administrator@example.org'`,
    );
    await query(
      `UPDATE account SET closed_at = now() WHERE email <> 'administrator@example.org' AND closed_at IS NULL`,
    );
    const refused = await (await api()).post(`/api/v1/accounts/${id}/close`, {}, { ...administrator, ...at(version) });
    const only = [409, 'This is the only administrator. Make somebody else an administrator first.', []];
    expect(refusalIn(refused)).toEqual(only);
    const client = await api();
    const { body } = await client.get(`/api/v1/role-grants?account=${id}&role=ADMINISTRATOR`);
    const lastDay = { lastDay: body.items[0].from };
    const ended = await client.post(`/api/v1/role-grants/${body.items[0].id}/end`, lastDay, at(body.items[0].version));
    expect(refusalIn(ended)).toEqual(only);
  });
});
