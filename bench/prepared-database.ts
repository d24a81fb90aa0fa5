import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres';
import { migrate } from '../src/platform/database/migrate';
import { Clock } from '../src/platform/time/clock';
import { plusDays } from '../src/platform/time/period';
import { openDatabase } from '../src/platform/database/open-database';
import { administratorOfTheBench } from './administrator';
import { generate } from './partnership/generate';
import type { PartnershipSize } from './partnership/size';

/** A database with a generated partnership, to be written to and thrown away. */
export interface PreparedDatabase {
  readonly url: string;
  /** The process that all processes of this PostgreSQL descend from. */
  readonly postmaster: number;
  stop(): Promise<void>;
}

// Nothing here needs to survive the machine going down. Statistics are complete from the start, and nothing is to tidy
// up behind our back while we measure.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  // Tells which statements a server has sent; switched on only while the servers are compared.
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'none',
};
const working = 'bench_run';
// Otherwise the product would freeze the findings of last month while it is measured.
const lastMonthFrozen = `INSERT INTO finding_snapshot (commitment_id, as_of, aspect, outcome, sentence, rule_version, taken_at)
  SELECT id, $1::date, 'EXISTS', 'KEPT', 'Frozen before the bench.', 1, $1::date FROM commitment LIMIT 1`;

/**
 * Starts the bench's own PostgreSQL with a fresh copy of the partnership of this size. The original is made once and
 * kept; its name says the size and what it was made from, so that a changed migration makes a new one.
 */
export async function prepareDatabase(
  folder: string,
  size: PartnershipSize,
  progress: (what: string) => void,
): Promise<PreparedDatabase> {
  mkdirSync(folder, { recursive: true });
  const postgres = await startEmbeddedPostgres({ dataDir: folder, settings });
  try {
    const original = await originalOf(postgres.url, size, progress);
    progress('copying the partnership');
    await connected(databaseUrl(postgres.url, 'postgres'), async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${working} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${working} TEMPLATE ${original} STRATEGY file_copy`);
    });
    const url = databaseUrl(postgres.url, working);
    await connected(url, async (client) => {
      await client.query('CREATE EXTENSION pg_stat_statements');
      await client.query(administratorOfTheBench);
      await client.query(lastMonthFrozen, [plusDays(`${new Clock().today().slice(0, 8)}01`, -1)]);
    });
    return { url, postmaster: await postmasterOf(url), stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Opens one connection for as long as the work takes. */
export async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function originalOf(serverUrl: string, size: PartnershipSize, progress: (what: string) => void): Promise<string> {
  const purpose = `bench_${size.hits}_hits_${size.years}_years_`;
  const name = `${purpose}${fingerprint()}`;
  const maintenance = databaseUrl(serverUrl, 'postgres');
  const isThere = await connected(maintenance, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
    const databases = rows.map((row) => row.datname);
    const outdated = databases.filter((other) => other.startsWith(purpose) && other !== name);
    for (const other of [...outdated, 'bench_unfinished'])
      await client.query(`DROP DATABASE IF EXISTS ${other} WITH (FORCE)`);
    if (!databases.includes(name)) await client.query('CREATE DATABASE bench_unfinished');
    return databases.includes(name);
  });
  if (isThere) return name;
  const unfinished = databaseUrl(serverUrl, 'bench_unfinished');
  const database = await openDatabase(unfinished, 1, []);
  await migrate(database).finally(() => database.destroy());
  await connected(unfinished, (client) => generate(client, size, { isTrusted: true, progress }));
  await connected(maintenance, (client) => client.query(`ALTER DATABASE bench_unfinished RENAME TO ${name}`));
  return name;
}

/** What the generated databases depend on: the compiled migrations and the generator itself. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of [join(__dirname, '..', 'migrations'), join(__dirname, 'partnership')]) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Every process of a PostgreSQL server is a child of the postmaster, also the one that answers us. */
async function postmasterOf(url: string): Promise<number> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const stat = readFileSync(`/proc/${String(rows[0]?.pid)}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  });
}
