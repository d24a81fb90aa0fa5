import type { Client } from 'pg';
import { connected } from './prepared-database';

/**
 * Does something and tells which statements PostgreSQL was sent meanwhile, each as often as it was, in no order. Nothing
 * else may use the database meanwhile. Finding out who asks is left out: the bare server lets everybody in.
 */
export async function statementsSentBy<Result>(
  databaseUrl: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; statements: readonly string[] }> {
  return connected(databaseUrl, async (client) => {
    await listen(client, 'top');
    await client.query('SELECT pg_stat_statements_reset()');
    const result = await work();
    const { rows } = await client.query<{ query: string; calls: string }>(
      `SELECT query, calls FROM pg_stat_statements WHERE query NOT LIKE '%pg_stat_statements%' AND query NOT LIKE '%api_token%' ORDER BY query`,
    );
    await listen(client, 'none');
    return { result, statements: rows.map(({ query, calls }) => `${calls} × ${query}`) };
  });
}

/** Switches the listening on or off for every connection, also those that are open already. */
async function listen(client: Client, to: 'top' | 'none'): Promise<void> {
  await client.query(`ALTER SYSTEM SET "pg_stat_statements.track" = '${to}'`);
  await client.query('SELECT pg_reload_conf()');
  // A connection takes notice between two statements, once the signal has come through.
  for (;;) {
    const { rows } = await client.query<{ track: string }>(
      `SELECT current_setting('pg_stat_statements.track') AS track`,
    );
    if (rows[0]?.track === to) return;
  }
}
