import type { Client } from 'pg';

/** Constraints that PostgreSQL has not held against every row. */
export async function unvalidated(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ conname: string }>('SELECT conname FROM pg_constraint WHERE NOT convalidated');
  return rows.map(({ conname }) => conname);
}

/** How long the trail is. */
export async function rowsOfTrail(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::integer AS count FROM trail');
  return rows[0]?.count ?? 0;
}

/**
 * What the trail tells since it was so long: how many requests wrote something, and every id that it names. What was taken out, refused or
 * stopped leaves its trace too, and wrote nothing.
 */
export async function toldByTrail(
  client: Client,
  after: number,
): Promise<{ requests: number; things: ReadonlySet<string> }> {
  const { rows } = await client.query<{ request: string | null; named: string }>(
    `SELECT CASE WHEN use_case !~ '^(export|assemble|refuse|stop)-' THEN request_id END AS request,
       concat(subject_id, ' ', change) AS named FROM trail WHERE position > $1`,
    [after],
  );
  return {
    requests: new Set(rows.flatMap(({ request }) => request ?? [])).size,
    things: new Set(rows.flatMap(({ named }) => named.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])),
  };
}
