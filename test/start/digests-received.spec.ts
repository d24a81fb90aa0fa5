import { AMailServer, mailing } from '../support/a-mail-server';
import { aTeamToWriteTo, morning, theTeam } from '../support/a-mailing';
import { connected, freshDatabase, type TestDatabase } from '../support/database';
import { startServer } from '../support/server';

jest.setTimeout(60_000);

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(new Date());

/** A commissioner, for whom a report was made too. */
const aCommissioner = `
  WITH a AS (INSERT INTO account (id, kind, name, email, opened_at) VALUES (uuidv7(), 'PERSON', 'Cara Commissioner', 'cara@example.org', '2020-01-01') RETURNING id),
  g AS (INSERT INTO role_grant (id, account_id, role, during) SELECT uuidv7(), id, 'COMMISSIONER', '[2020-01-01,)' FROM a),
  s AS (INSERT INTO report_schedule (kind, hit_id, every, after_days, started_on) VALUES ('PROMISES', '${theTeam.hit}', 'YEAR', 0, '2198-01-01') RETURNING id),
  x AS (INSERT INTO report_schedule_recipient (schedule_id, account_id) SELECT s.id, a.id FROM s, a),
  r AS (INSERT INTO governance_report (kind, hit_id, period, schedule_id) SELECT 'PROMISES', '${theTeam.hit}', '[2025-04-01,2026-04-01)', id FROM s RETURNING id)
  INSERT INTO governance_report_version (report_id, number, frozen_at, frozen_by, content, content_hash, data_fingerprint)
  SELECT id, 1, now(), 'the portal itself', '{}', repeat('a', 64), repeat('b', 64) FROM r RETURNING report_id || '/versions/' || id AS address`;

describe('What a commissioner gets', () => {
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

  it('is one mail with what needs attention in their teams and the report that was made for them, in text and HTML', async () => {
    const address = await connected(database.url, async (client) => {
      await aTeamToWriteTo(client);
      const { rows } = await client.query<{ address: string }>(aCommissioner);
      await morning(client, today, ['COMMISSIONER_DIGEST']);
      return rows[0]?.address ?? '';
    });
    const server = await startServer({ databaseUrl: database.url, env: mailing(mails) });
    await mails.hasTaken(1);
    await server.stop();

    const [letter, ...others] = mails.taken;
    expect(others).toEqual([]);
    expect([letter?.to].flat().map((to) => to?.text)).toEqual(['"Cara Commissioner" <cara@example.org>']);
    expect(letter?.subject).toBe('Your teams: what needs attention');
    for (const body of [letter?.text ?? '', typeof letter?.html === 'string' ? letter.html : ''])
      for (const part of [
        'Stroke team has not met yet.',
        'Promises: Stroke team, 1 April 2025 to 31 March 2026, is there to read.',
        address,
      ])
        expect(body).toContain(part);
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
  });
});
