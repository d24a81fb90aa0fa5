import { plusDays } from '../../src/platform/time/period';
import { aTeamToWriteTo, morning, theTeam, toldOn } from '../support/a-mailing';
import { connected, freshDatabase, type TestDatabase } from '../support/database';
import { startServer } from '../support/server';

jest.setTimeout(120_000);

const firstOf = (day: string): string => `${day.slice(0, 8)}01`;
const today = new Date().toISOString().slice(0, 10);
const lastMonth = firstOf(plusDays(firstOf(today), -1));
const monthBefore = firstOf(plusDays(lastMonth, -1));

/** A report each month of the team that is written to, since the month before the last, for its manager and for somebody with no role. */
const aSchedule = `
  WITH s AS (INSERT INTO report_schedule (kind, hit_id, every, after_days, started_on) VALUES ('GOVERNANCE', '${theTeam.hit}', 'MONTH', 0, '${monthBefore}') RETURNING id),
  a AS (INSERT INTO account (id, kind, name, email, opened_at) VALUES (uuidv7(), 'PERSON', 'No Role', 'no@example.org', '2020-01-01') RETURNING id)
  INSERT INTO report_schedule_recipient (schedule_id, account_id) SELECT s.id, '${theTeam.manager}'::uuid FROM s UNION ALL SELECT s.id, a.id FROM s, a`;

describe('A report that is made by itself', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
    await connected(database.url, async (client) => {
      await aTeamToWriteTo(client);
      await client.query(aSchedule);
    });
  });
  afterEach(() => database.drop());

  const made = async (): Promise<string[]> =>
    connected(database.url, async (client) => {
      const { rows } = await client.query<{ made: string }>(
        `SELECT lower(r.period)::text || ' ' || count(v.id) AS made FROM governance_report r
           LEFT JOIN governance_report_version v ON v.report_id = r.id GROUP BY r.id ORDER BY 1`,
      );
      return rows.map((row) => row.made);
    });
  const both = [`${monthBefore} 1`, `${lastMonth} 1`];

  it('is made once of each month that ended, by two copies of the program that are started again', async () => {
    const once = async (): Promise<void> => (await startServer({ databaseUrl: database.url })).stop();
    await Promise.all([once(), once()]);
    await once();
    expect(await made()).toEqual(both);
  });

  it('is frozen after all where the program was killed before it was', async () => {
    await connected(database.url, (client) =>
      client.query(`INSERT INTO governance_report (kind, hit_id, period, schedule_id)
        SELECT kind, hit_id, daterange('${lastMonth}', '${firstOf(today)}'), id FROM report_schedule`),
    );
    await (await startServer({ databaseUrl: database.url })).stop();
    expect(await made()).toEqual(both);
  });

  it('is told to whoever may read it, once', async () => {
    await (await startServer({ databaseUrl: database.url })).stop();
    const [day, next] = [today, plusDays(today, 1)];
    const told = await connected(database.url, async (client) => {
      await morning(client, day, ['SCHEDULED_REPORT']);
      await morning(client, next, ['SCHEDULED_REPORT']);
      return [await toldOn(client, day), await toldOn(client, next)];
    });
    expect(told).toEqual([{ 'Mo Manager': 'SCHEDULED_REPORT SCHEDULED_REPORT' }, {}]);
  });

  it('is made no more when its schedule is ended', async () => {
    await connected(database.url, (client) => client.query('UPDATE report_schedule SET ended_on = current_date'));
    await (await startServer({ databaseUrl: database.url })).stop();
    expect(await made()).toEqual([]);
  });
});
