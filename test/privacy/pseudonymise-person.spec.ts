import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckedApi } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { refusalIn } from '../support/recorded';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';

const demonstration = readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8');
const period = 'from=2012-10-01&to=2013-09-30';
const told = [
  `measures/attendance?${period}`,
  `measures/cadence?${period}`,
  'measures/diversity?asOf=2013-09-30',
  `measures/constituencies?${period}`,
  `measures/sponsors?${period}`,
  `measures/lines?${period}`,
  `measures/network?${period}`,
  'sponsors/activity?asOf=2013-09-30',
  'findings?asOf=2013-09-30',
  `reports/governance?${period}`,
];
const contact = { email: 'somebody.known@example.org', telephone: '0117 496 0199', accessNeeds: 'A ramp by the door' };
const reason = 'They left the region and asked in writing; nothing in law stands against it.';

jest.setTimeout(120_000);

describe('Somebody who asks to be forgotten', () => {
  let database: TestDatabase;
  let server: TestServer;
  let client: CheckedApi;
  let person: { id: string; key: string; name: string; version: number };
  let accountToken: Record<string, string>;
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  let forgotten: Awaited<ReturnType<CheckedApi['post']>>;

  const one = async (sql: string, values: unknown[] = []): Promise<Record<string, string>> =>
    connected(database.url, async (known) => (await known.query<Record<string, string>>(sql, values)).rows[0] ?? {});
  const at = (version: number): Record<string, string> => ({ 'If-Match': `"${String(version)}"` });
  const read = async (into: Map<string, string>): Promise<void> => {
    for (const path of told) {
      const { status, text } = await client.get(`/api/v1/${path}`);
      if (status !== 200) throw new Error(`${path}: ${text}`);
      into.set(path, text);
    }
  };

  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    client = await CheckedApi.at(server.url);
    await client.post('/api/v1/partnership/import', demonstration, { 'content-type': 'application/json' });
    const { id = '' } = await one(`SELECT person_id AS id FROM executive_sponsorship WHERE key = 'A-SPONSOR'`);
    await client.patch(`/api/v1/people/${id}`, contact, at(1));
    person = (await client.get(`/api/v1/people/${id}`)).body;
    await leaveTraces();
    await read(before);
    const command = { reason, requestedOn: '2013-10-01', alsoCalled: ['Dr Somebody Known'] };
    forgotten = await client.post(`/api/v1/people/${id}/pseudonymise`, command, at(person.version));
    await read(after);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  /** Their name in everything that a request can carry: an account, a note about them, a text, a typed name. */
  async function leaveTraces(): Promise<void> {
    const { id, name } = person;
    const account = { kind: 'PERSON', name, email: `account.${contact.email}`, person: id };
    const opened = await client.made('/api/v1/accounts', account);
    const role = { role: 'COMMISSIONER', from: '2013-01-01' };
    await client.made(`/api/v1/accounts/${opened.id}/role-grants`, role);
    const token = { name: `Laptop of ${name}`, scopes: ['read'], days: 1 };
    const issued = await client.post(`/api/v1/accounts/${opened.id}/tokens`, token);
    accountToken = { Authorization: `Bearer ${String(issued.body.token)}` };
    const { id: group = '' } = await one(`SELECT id FROM governance_group WHERE key = 'A-SG'`);
    const { id: meeting, version } = await client.made('/api/v1/meetings', {
      groups: [group],
      meetsOn: '2013-09-17',
      title: 'Handing over',
      guests: [{ name }, { person: id, status: 'IN_ATTENDANCE' }],
      actions: [{ task: 'Write it down', owner: id }],
      interests: [{ person: id, interest: 'Owns a farm', type: 'FINANCIAL', handling: 'NOTED' }],
    });
    const amended = {
      ...{ attendance: [], agendaItems: [], decisions: [] },
      guests: [{ name }, { person: id }],
      actions: [{ task: 'Write it up', owner: id }],
      interests: [{ person: id, interest: 'Owns a farm', type: 'FINANCIAL', handling: 'NOTED' }],
    };
    const put = await client.put(`/api/v1/meetings/${meeting}/record`, amended, at(version));
    if (put.status !== 200) throw new Error(put.text);
    await client.get(`/api/v1/people?q=${encodeURIComponent(name)}&format=csv`);
    await client.get('/api/v1/people', accountToken);
    // Texts of a file leave nothing in the trail but how many there were.
    const file = {
      format: 'hit-portal-partnership/1',
      partnership: { name: `Friends of ${name.toUpperCase()}` },
      sourceDocuments: [{ key: 'letter', title: `Letter from Dr Somebody  Known (${name})`, year: 2013 }],
    };
    const taken = await client.post('/api/v1/partnership/import', JSON.stringify(file), {
      'content-type': 'application/json',
    });
    if (taken.status !== 200) throw new Error(taken.text);
  }

  it('is “Person 1” from then on, without anything by which to reach them', async () => {
    expect([forgotten.status, forgotten.body.name]).toEqual([200, 'Person 1']);
    expect(forgotten.body.texts).toBeGreaterThan(2);
    expect((await client.get(`/api/v1/people/${person.id}`)).body).toMatchObject({
      key: person.id,
      name: 'Person 1',
      orcid: null,
      email: null,
      telephone: null,
      accessNeeds: null,
    });
  });

  it('is nowhere in the database by their name, key or address', async () => {
    const words = [
      person.name,
      contact.email,
      contact.telephone,
      contact.accessNeeds,
      'Somebody  Known',
      'Owns a farm',
    ];
    const found = await connected(database.url, async (known) => {
      const { rows } = await known.query<{ table: string }>(
        `SELECT relname AS table FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
      );
      const places: string[] = [];
      for (const { table } of rows)
        for (const word of words) {
          const sql = `SELECT count(*)::int AS rows FROM ${table} t WHERE t::text ILIKE '%' || $1 || '%'`;
          const [{ rows: count } = { rows: 0 }] = (await known.query<{ rows: number }>(sql, [word])).rows;
          if (count > 0) places.push(`${table}: ${word}`);
        }
      return places;
    });
    expect(found).toEqual([]);
  });

  it('leaves every measure, finding and report as it was, but for the name', () => {
    const named = [...before].map(([path, text]) => [
      path,
      text.replaceAll(person.name, 'Person 1').replaceAll(person.name.toUpperCase(), 'Person 1'),
    ]);
    expect(named.some(([path, text]) => text !== before.get(path ?? ''))).toBe(true);
    for (const [path = '', text = ''] of named)
      expect([path, sorted(JSON.parse(after.get(path) ?? ''))]).toEqual([path, sorted(JSON.parse(text))]);
  });

  it('no longer comes in by their account', async () => {
    expect((await client.get('/api/v1/me', accountToken)).status).toBe(401);
    expect(await one('SELECT name, email FROM account WHERE person_id = $1', [person.id])).toEqual({
      name: 'Person 1',
      email: 'person-1@forgotten.invalid',
    });
  });

  it('leaves the trail proven, and in it the day, the reason and who did it', async () => {
    expect((await client.get('/api/v1/trail/proof')).body.firstBroken).toBeNull();
    const { body } = await client.get('/api/v1/trail?useCase=pseudonymise-person');
    expect(body.items).toMatchObject([
      { subjectId: person.id, change: { number: 1, requestedOn: '2013-10-01', reason } },
    ]);
    expect(await one('SELECT reason, requested_on AS on FROM pseudonymisation')).toMatchObject({ reason });
  });

  it('is not brought back, and not forgotten twice', async () => {
    const { version } = (await client.get(`/api/v1/people/${person.id}`)).body;
    const again = await client.patch(`/api/v1/people/${person.id}`, { name: person.name }, at(version));
    expect(refusalIn(again)[0]).toBe(409);
    const twice = await client.post(
      `/api/v1/people/${person.id}/pseudonymise`,
      { reason, requestedOn: '2013-10-01' },
      at(version),
    );
    expect(refusalIn(twice)).toEqual([409, 'This person was forgotten before. Nothing is left to take away.', []]);
  });

  it('is not named by the reason, which is kept', async () => {
    const { id, version } = await client.made('/api/v1/people', { name: 'Zed Zander' });
    const command = { reason: 'zed zander asked', requestedOn: '2013-10-01' };
    const answer = await client.post(`/api/v1/people/${id}/pseudonymise`, command, at(version));
    expect(refusalIn(answer)).toEqual([422, 'Give the reason without the name: it is kept.', ['#/reason']]);
  });
});

/** Lists in an order that does not depend on names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sorted(inner)]));
}
