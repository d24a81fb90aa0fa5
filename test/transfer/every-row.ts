import { connected } from '../support/database';

/** Every row of every table, but for the trail, what imports keep of themselves, and the count that tells calendars of a change. */
export async function everyRow(url: string): Promise<Record<string, string>> {
  return connected(url, async (pg) => {
    const { rows: tables } = await pg.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
         AND tablename NOT IN ('trail', 'trail_head', 'idempotency_key', 'session', 'rate_limit', 'group_calendar') AND tablename NOT LIKE 'spreadsheet%' ORDER BY 1`,
    );
    const all: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await pg.query<{ all: string }>(
        `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS all FROM "${name}" t`,
      );
      all[name] = rows[0]?.all ?? '';
    }
    return all;
  });
}
