import { headers } from './administrator';
import type { Facts } from './facts';
import { lastYear } from './partnership/size';
import { connected } from './prepared-database';
import type { ServerProcess } from './servers/server-process';

/** How long a report takes in a format, and how long PostgreSQL works for it. */
export interface ReportCost {
  readonly name: string;
  readonly of: string;
  /** Milliseconds until the whole answer is there: the median of some, one asked after the other. */
  readonly ms: number;
  /** Of them, milliseconds in which PostgreSQL ran a statement. */
  readonly sqlMs: number;
  readonly kilobytes: number;
  /** Most milliseconds that it may take, null where nothing is said. */
  readonly most: number | null;
}

const formats = [
  { name: 'W12', format: 'json', ofHit: null, ofAll: null },
  { name: 'W13', format: 'html', ofHit: 300, ofAll: null },
  { name: 'W14', format: 'pdf', ofHit: 2_000, ofAll: 10_000 },
] as const;

/** A year's governance report of one HIT and of all, as JSON, page and PDF, asked for one after the other. */
export async function reportCosts({ url }: ServerProcess, databaseUrl: string, { hits }: Facts): Promise<ReportCost[]> {
  const period = { from: `${lastYear}-01-01`, to: `${lastYear}-12-31` };
  const begin = async (scope: object): Promise<string> => {
    const body = JSON.stringify({ kind: 'GOVERNANCE', ...period, ...scope });
    const answer = await fetch(`${url}/api/v1/reports`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
    if (!answer.ok) throw new Error(`A report cannot be begun: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  };
  const scopes = [
    { of: 'a HIT’s year', id: await begin({ hit: hits[0]?.id }), rounds: 15, isOfHit: true },
    { of: 'the partnership’s year', id: await begin({}), rounds: 5, isOfHit: false },
  ];
  const costs: ReportCost[] = [];
  for (const { of, id, rounds, isOfHit } of scopes) {
    for (const { name, format, ofHit, ofAll } of formats) {
      const ask = async (): Promise<{ ms: number; bytes: number }> => {
        const began = performance.now();
        const answer = await fetch(`${url}/api/v1/reports/${id}/content?format=${format}`, { headers });
        const { byteLength } = await answer.arrayBuffer();
        if (!answer.ok) throw new Error(`The report as ${format} answers ${answer.status}.`);
        return { ms: performance.now() - began, bytes: byteLength };
      };
      for (let warmUp = 0; warmUp < 3; warmUp += 1) await ask();
      await connected(databaseUrl, (client) => client.query('SELECT pg_stat_statements_reset()'));
      const asked = [];
      for (let round = 0; round < rounds; round += 1) asked.push(await ask());
      const sqlMs = (await workOfDatabase(databaseUrl)) / rounds;
      const ms = asked.map((one) => one.ms).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
      costs.push({
        name,
        of,
        ms,
        sqlMs,
        kilobytes: Math.round((asked[0]?.bytes ?? 0) / 1000),
        most: isOfHit ? ofHit : ofAll,
      });
    }
  }
  return costs;
}

/** Milliseconds of all statements since it was last reset. */
async function workOfDatabase(url: string): Promise<number> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ ms: number }>(
      `SELECT coalesce(sum(total_exec_time), 0)::float8 AS ms FROM pg_stat_statements WHERE query NOT LIKE '%job.job%' AND query NOT LIKE '%pg_stat%'`,
    );
    return rows[0]?.ms ?? NaN;
  });
}

/** Has PostgreSQL count the time of every statement, as long as the work takes. */
export async function countingStatements<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const set = (track: string): Promise<void> =>
    connected(url, async (client) => {
      await client.query(`ALTER SYSTEM SET pg_stat_statements.track = '${track}'`);
      await client.query('SELECT pg_reload_conf()');
    });
  await set('top');
  return work().finally(() => set('none'));
}

/** One line for people. */
export function reportCostInWords({ name, of, ms, sqlMs, kilobytes, most }: ReportCost): string {
  const format = formats.find((one) => one.name === name)?.format ?? '';
  const aim = most === null ? '' : `, at most ${most} ms: ${ms <= most ? 'met' : 'missed'}`;
  return `${name} ${of} as ${format} (${kilobytes} kB) takes ${ms.toFixed(0)} ms, its SQL alone ${sqlMs.toFixed(0)} ms: ${(ms / sqlMs).toFixed(2)} times as long${aim}`;
}
