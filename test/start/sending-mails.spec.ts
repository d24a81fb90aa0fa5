import type { Client } from 'pg';
import { somebody } from '../support/an-account';
import { CheckedApi } from '../support/api';
import { AMailServer, mailing } from '../support/a-mail-server';
import { CookieJar } from '../support/cookie-jar';
import { connected, freshDatabase, type TestDatabase } from '../support/database';
import { portalProcess } from '../support/portal-process';
import { startServer } from '../support/server';

jest.setTimeout(240_000);

/** MAIL_KILLS=10 kills more often; every start takes its time. */
const kills = Number(process.env['MAIL_KILLS'] ?? 3);

/** So many people who each have one late action, and a mail about it that waits. */
const queued = `
  WITH m AS (INSERT INTO meeting (key, kind, status, meets_on, record_state, recorded_at)
    VALUES ('m', 'ORDINARY', 'HELD', '2026-10-01', 'UNCONFIRMED', '2026-10-01') RETURNING id),
  p AS (INSERT INTO person (key, name, email) SELECT 'p' || n, 'Person ' || n, 'p' || n || '@example.org' FROM generate_series(1, $1::integer) n RETURNING id),
  a AS (INSERT INTO action (meeting_id, number, task, owner_person_id, due_on, status)
    SELECT m.id, 'A-2026-' || lpad((row_number() OVER ())::text, 6, '0'), 'Write the report.', p.id, '2026-10-15', 'OPEN' FROM p, m RETURNING id, owner_person_id, number),
  r AS (INSERT INTO mail_round (day, queued_at, mails) VALUES (current_date, now(), $1::integer) RETURNING day),
  q AS (INSERT INTO mail (person_id, day, not_before) SELECT a.owner_person_id, r.day, now() FROM a, r RETURNING id, person_id)
  INSERT INTO notice (mail_id, cause, about_id, facts)
  SELECT q.id, 'ACTION_DIGEST', a.id, json_build_object('number', a.number, 'task', 'Write the report.', 'group', 'Steering group',
    'dueOn', '2026-10-15', 'daysLate', 20)::text FROM q JOIN a ON a.owner_person_id = q.person_id`;

const states = async (client: Client): Promise<Record<string, number>> => {
  const { rows } = await client.query<{ state: string; count: string }>('SELECT state, count(*) FROM mail GROUP BY 1');
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
};

describe('Mails that are queued', () => {
  let database: TestDatabase;
  let mails: AMailServer;

  beforeEach(async () => {
    database = await freshDatabase();
    mails = await AMailServer.start();
  });
  afterEach(async () => {
    await mails.stop();
    await database.drop();
  });

  const queue = (count: number) => connected(database.url, (client) => client.query(queued, [count]));

  it('go out once each, from two copies of the program at once, in text and HTML with the headers of a mail that nobody typed', async () => {
    await queue(40);
    const env = mailing(mails);
    const servers = await Promise.all([1, 2].map(() => startServer({ databaseUrl: database.url, env })));
    await mails.hasTaken(40);
    for (const server of servers) await server.stop();
    expect(new Set(mails.taken.map(({ messageId }) => messageId)).size).toBe(40);
    expect(mails.taken).toHaveLength(40);
    expect(await connected(database.url, states)).toEqual({ SENT: 40 });

    const [letter] = mails.taken;
    expect(letter?.subject).toBe('1 action to catch up on');
    expect(letter?.from?.text).toBe('"Partnership tracker" <portal@example.nhs.uk>');
    expect(letter?.replyTo?.text).toBe('office@example.nhs.uk');
    expect(letter?.messageId).toMatch(/^<[0-9a-f-]{36}@example\.nhs\.uk>$/);
    expect(letter?.inReplyTo).toMatch(/^<action-digest\.[0-9a-f-]{36}@example\.nhs\.uk>$/);
    const header = (name: string): string => {
      const line = letter?.headerLines.find(({ key }) => key === name)?.line ?? '';
      return line
        .slice(line.indexOf(':') + 1)
        .replaceAll(/\s+/g, ' ')
        .trim();
    };
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('list-id')).toBe('Your actions <action-digest.example.nhs.uk>');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('list-unsubscribe')).toMatch(/^<http:\/\/portal\.example\.nhs\.uk\/unsubscribe\/ans_[\w-]{43}>$/);
    for (const said of ['Write the report.', 'It was due on 15 October 2026', 'You get this because']) {
      expect(letter?.text).toContain(said);
      expect(letter?.html).toContain(said);
    }
    expect(letter?.html).not.toMatch(/<img|<script|<link/);
    expect(letter?.attachments).toEqual([]);

    const kept = await connected(database.url, (client) =>
      client.query<{ row: string }>('SELECT l::text AS row FROM answer_link l'),
    );
    expect(kept.rows.length).toBe(80);
    const [secret = 'none'] = /ans_[\w-]{43}/.exec(letter?.text ?? '') ?? [];
    expect(kept.rows.some(({ row }) => row.includes(secret))).toBe(false);
  });

  it(`are neither lost nor sent twice when the program is killed ${String(kills)} times while it sends`, async () => {
    const all = 12 * kills;
    await queue(all);
    const waitingToBeTaken: (() => void)[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = mails.taken.length + 5;
      // After some, the server says nothing any more: the program dies with letters in its hands that nobody took.
      let someWait: () => void = () => undefined;
      const inHand = new Promise<void>((resolve) => (someWait = resolve));
      mails.beforeTaking = async () => {
        if (mails.taken.length < enough) return;
        someWait();
        await new Promise<void>((_, refuse) =>
          waitingToBeTaken.push(() => {
            refuse(new Error('The sender is gone.'));
          }),
        );
      };
      const portal = portalProcess({ DATABASE_URL: database.url, DATABASE_POOL: '6', ...mailing(mails) });
      await inHand;
      await marked(database.url, mails.taken.length);
      portal.signal('SIGKILL');
      await portal.end;
      for (const give of waitingToBeTaken.splice(0)) give();
    }
    mails.beforeTaking = () => Promise.resolve();
    const last = await startServer({ databaseUrl: database.url, env: mailing(mails) });
    await mails.hasTaken(all);
    await last.stop();
    expect(await connected(database.url, states)).toEqual({ SENT: all });
    expect(mails.taken).toHaveLength(all);
    expect(new Set(mails.taken.map(({ messageId }) => messageId)).size).toBe(all);
  });

  it('go out again under the same Message-ID when the program dies before it has marked what was taken', async () => {
    await queue(1);
    await connected(database.url, async (client) => {
      // Nothing can be marked while somebody else holds the table, so the letter is taken and the program dies.
      const portal = portalProcess({ DATABASE_URL: database.url, ...mailing(mails) });
      mails.beforeTaking = async () => {
        await client.query('BEGIN; LOCK TABLE mail IN SHARE MODE');
      };
      await mails.hasTaken(1);
      portal.signal('SIGKILL');
      await portal.end;
      // What the program had asked of the database dies with it, before the table is free again.
      await client.query(
        'SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
    });
    mails.beforeTaking = () => Promise.resolve();
    const again = await startServer({ databaseUrl: database.url, env: mailing(mails) });
    await connected(database.url, async (client) => {
      while ((await states(client))['SENT'] !== 1);
    });
    await again.stop();
    expect(mails.taken).toHaveLength(2);
    expect(new Set(mails.taken.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('wait while the server is away or wants them later, and are given up when it refuses them', async () => {
    await queue(2);
    mails.beforeTaking = (letter) =>
      Promise.reject(
        Object.assign(new Error('no'), {
          responseCode: (letter.to as { text: string }).text.includes('p1@') ? 550 : 451,
        }),
      );
    const server = await startServer({ databaseUrl: database.url, env: mailing(mails) });
    const found = await connected(database.url, async (client) => {
      for (;;) {
        const { rows } = await client.query<{ state: string; failure: string; attempts: number; waits: boolean }>(
          `SELECT m.state, m.last_failure AS failure, m.attempts, m.not_before > now() AS waits FROM mail m JOIN person p ON p.id = m.person_id
           WHERE m.attempts > 0 ORDER BY p.key`,
        );
        if (rows.length === 2) return rows;
      }
    });
    await server.stop();
    expect(found).toEqual([
      { state: 'FAILED', failure: 'EMESSAGE 550', attempts: 1, waits: false },
      { state: 'QUEUED', failure: 'EMESSAGE 451', attempts: 1, waits: true },
    ]);
    expect(mails.taken).toEqual([]);
  });

  it('go out also while letters with a link to sign in cannot be written', async () => {
    await queue(3);
    await connected(database.url, (client) =>
      client.query(`
        ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_cannot_be_made CHECK (false) NOT VALID;
        WITH a AS (INSERT INTO account (id, kind, name, email, opened_at)
          VALUES (uuidv7(), 'PERSON', 'Ann', 'ann@example.org', now()) RETURNING id)
        INSERT INTO sign_in_letter (id, account_id, kind, asked_at) SELECT uuidv7(), id, 'SIGN_IN_LINK', now() FROM a`),
    );
    const server = await startServer({ databaseUrl: database.url, env: mailing(mails) });
    await mails.hasTaken(3);
    await server.stop();
    expect(mails.taken.map(({ subject }) => subject)).toEqual(Array(3).fill('1 action to catch up on'));
  });

  it('bring a public contributor who asked the link to sign in with, at any hour, and once', async () => {
    const quiet = await startServer({ databaseUrl: database.url });
    const client = await CheckedApi.at(quiet.url);
    const { id: hit } = await client.made('/api/v1/hits', { name: 'A HIT', status: 'ACTIVE', from: '2012-10-01' });
    const group = { name: 'Steering group', kind: 'STEERING_GROUP', hit, from: '2012-10-01' };
    const { id } = await client.made('/api/v1/groups', group);
    const { email } = await somebody('PUBLIC_CONTRIBUTOR', quiet.url, { group: id });
    expect((await client.post('/api/v1/sign-in-links', { email })).status).toBe(202);
    await quiet.stop();

    const env = { ...mailing(mails), MAIL_HOURS: '' };
    const server = await startServer({ databaseUrl: database.url, env });
    await mails.hasTaken(1);
    const [letter] = mails.taken;
    expect([letter?.subject, letter?.html === false]).toEqual(['Your link to sign in', false]);
    const [, path = ''] = /http:\/\/portal\.example\.nhs\.uk(\/links\/\S+)/.exec(letter?.text ?? '') ?? [];
    const browser = await CookieJar.at(server.url);
    expect((await browser.send('get', path)).text).toContain('Sign in');
    expect((await browser.send('post', `/api/v1${path}`, {})).status).toBe(200);
    expect((await browser.send('get', '/api/v1/me')).body.name).toBe('Ann Archer');
    await server.stop();
    const left = await connected(database.url, (one) => one.query('SELECT FROM sign_in_letter WHERE sent_at IS NULL'));
    expect([left.rowCount, mails.taken.length]).toEqual([0, 1]);
  });
});

/** Waits until so many mails are marked as sent. */
async function marked(url: string, count: number): Promise<void> {
  await connected(url, async (client) => {
    while (((await states(client))['SENT'] ?? 0) < count);
  });
}
