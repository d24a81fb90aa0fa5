import { at } from '../support/a-group';
import type { Answer } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';
import { somebodyEverywhere, theirEmail, theirName, theirOrcid } from '../support/somebody-everywhere';
import type { Everywhere } from '../support/somebody-everywhere';

jest.setTimeout(60_000);

const period = 'from=2013-01-01&to=2013-03-31';
const wanted = { requestedOn: '2014-01-01', reason: 'They asked in a letter.' };

/** Every table with a row in which any of the words stands, in any column. */
async function whereItStands(url: string, words: readonly string[]): Promise<string[]> {
  return connected(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I', relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    const found = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM ${name} t WHERE t::text ILIKE ANY ($1)`,
        [words.map((word) => `%${word}%`)],
      );
      found.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
    return found;
  });
}

describe('Somebody who asks to be forgotten', () => {
  let database: TestDatabase;
  let server: TestServer;
  let them: Everywhere;
  let heldBefore: Answer;
  let countedBefore: string[];
  let stoodBefore: string[];
  let done: Answer;

  /** Measures, findings and who sits where, as the API tells them. */
  async function counted(): Promise<string[]> {
    const { client, hit, group } = them;
    const paths = [
      `measures/attendance?group=${group}&${period}`,
      `measures/cadence?group=${group}&${period}`,
      `measures/diversity?group=${group}&asOf=2013-03-31`,
      `measures/network?hit=${hit}&${period}`,
      `measures/sponsors?hit=${hit}&${period}`,
      `findings?hit=${hit}&asOf=2013-03-31`,
      `findings/history?hit=${hit}&from=2013-03-01&to=2013-04-30`,
      `memberships?group=${group}&asOf=2013-03-31`,
      `groups/${group}/attendance?${period}`,
    ];
    const answers = [];
    for (const path of paths) {
      const { status, text } = await client.get(`/api/v1/${path}`);
      answers.push(`${path} ${String(status)} ${text}`);
    }
    return answers;
  }

  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    them = await somebodyEverywhere(server.url);
    const { client, person } = them;
    await connected(database.url, (pg) =>
      pg.query(
        `INSERT INTO external_identity (id, account_id, issuer, subject, linked_at)
         SELECT uuidv7(), id, 'https://login.example.org', 'yelaran-at-their-trust', now() FROM account WHERE person_id = $1`,
        [person],
      ),
    );
    await connected(database.url, (pg) =>
      pg.query(
        `INSERT INTO feed_address (account_id, kind, secret_hash, made_at)
         SELECT id, 'MEETINGS', sha256('theirs'), now() FROM account WHERE person_id = $1`,
        [person],
      ),
    );
    heldBefore = await client.get(`/api/v1/people/${person}/held`);
    countedBefore = await counted();
    stoodBefore = await whereItStands(database.url, ['Yelaran', theirEmail]);
    done = await client.post(`/api/v1/people/${person}/pseudonymise`, wanted, at(2));
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it('is told everything that is held about them, section by section', () => {
    const { body, headers } = heldBefore;
    expect(headers['content-disposition']).toBe(`attachment; filename="held-about-${them.person}.json"`);
    expect(body.person).toMatchObject({ name: theirName, email: theirEmail, orcid: theirOrcid });
    const rows: Record<string, object[]> = body.sections;
    const empty = Object.keys(rows).filter((name) => rows[name]?.length === 0);
    expect(empty.sort()).toEqual(['apologiesSent', 'letters', 'mails', 'pseudonym']);
    expect(rows['memberships']).toMatchObject([
      { group: 'Steering group', seat: 'Chair', from: '2012-10-01', to: null },
    ]);
    expect(rows['apologies']).toMatchObject([{ meetsOn: '2013-03-13' }]);
    expect(rows['attendance']).toMatchObject([
      { meetsOn: '2013-02-13', status: 'PRESENT', asDeputy: false },
      { meetsOn: '2013-03-13', status: 'DEPUTY', asDeputy: true },
    ]);
    expect(rows['namedInWords']?.length).toBe(11);
    expect(heldBefore.text).not.toMatch(/argon2|ptk_|lnk_|Was tired/);
  });

  it('is called by a number, cannot be reached, and works where they worked', async () => {
    expect([done.status, done.body]).toEqual([200, { id: them.person, version: 3 }]);
    const { body } = await them.client.get(`/api/v1/people/${them.person}?asOf=2013-03-31`);
    expect(body).toMatchObject({ name: 'Person 1', email: null, orcid: null, profession: 'MEDICAL' });
    expect([body.affiliations.length, body.holdings.length]).toEqual([1, 1]);
  });

  it('stands by their name in no column of any table, frozen sentences, the trail and remembered answers included', async () => {
    expect(stoodBefore.map((row) => row.split(':')[0])).toEqual(
      expect.arrayContaining([
        'person',
        'account',
        'attendance',
        'record_correction',
        'finding_snapshot',
        'finding_answer',
      ]),
    );
    const words = ['Yelaran', 'Quist', 'Philippa', theirEmail, theirOrcid];
    expect(await whereItStands(database.url, words)).toEqual([]);
  });

  it('leaves the trail provable, which tells that it was done', async () => {
    const { body } = await them.client.get('/api/v1/trail/proof');
    expect(body.firstBroken).toBeNull();
    const trail = (await them.client.get(`/api/v1/trail?subject=${them.person}&useCase=pseudonymise-person`)).body
      .items;
    expect(trail).toMatchObject([{ change: { number: 1, requestedOn: '2014-01-01', texts: 11 } }]);
  });

  it('changes no measure, no finding and no list of members but for the name', async () => {
    const renamed = countedBefore.map((text) => text.replaceAll(theirName, 'Person 1'));
    expect(renamed.filter((text) => !text.includes(' 200 '))).toEqual([]);
    expect(await counted()).toEqual(renamed);
    expect(countedBefore.join('')).toContain(theirName);
  });

  it('leaves others what they typed', async () => {
    const names = await connected(database.url, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        'SELECT guest_name AS name FROM attendance WHERE guest_name IS NOT NULL',
      );
      return rows.map(({ name }) => name).sort();
    });
    expect(names).toEqual(['Person 1', 'Somebody Else']);
  });

  it('comes in no more: by token, by session or by password', async () => {
    expect((await them.client.get('/api/v1/me', them.bearer)).status).toBe(401);
    expect((await them.browser.send('get', '/api/v1/me')).status).toBe(401);
    const { body } = await them.client.get(`/api/v1/accounts/${them.account}`);
    expect(body).toMatchObject({ name: 'Person 1', email: 'person-1@pseudonym.invalid', closedAt: expect.any(String) });
    expect((await them.client.get(`/api/v1/accounts/${them.account}/tokens`)).body.items).toMatchObject([
      { name: 'Token', revokedAt: expect.any(String) },
    ]);
  });

  it('is not given a name again, and not another number', async () => {
    const { client, person } = them;
    expect((await client.patch(`/api/v1/people/${person}`, { name: theirName }, at(3))).status).toBe(409);
    expect((await client.post(`/api/v1/people/${person}/pseudonymise`, wanted, at(3))).status).toBe(409);
    const { body } = await client.get(`/api/v1/people/${person}/held`);
    expect(body.sections.pseudonym).toMatchObject([{ number: 1, ...wanted }]);
  });
});
