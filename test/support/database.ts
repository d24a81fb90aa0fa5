import { randomUUID } from 'node:crypto';
import { Client, Pool, type QueryResultRow } from 'pg';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { testRun, workerServer } from './test-run';

/** A database of one test's own. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new database with every migration and no data: a copy of the template, so it costs about a tenth of a second. */
export async function freshDatabase(): Promise<TestDatabase> {
  return newDatabase(`TEMPLATE ${testRun().template} STRATEGY file_copy`);
}

/** A new database without a single table. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return newDatabase('TEMPLATE template0');
}

/** Sends a statement to the database of this worker's server, and returns the rows. */
export async function query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  workerPool ??= newPool();
  return (await workerPool.query<Row>(text, [...values])).rows;
}

/** Opens one connection to a database for as long as the work takes. */
export async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  setTypeParsers();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let workerPool: Pool | undefined;

function newPool(): Pool {
  setTypeParsers();
  // A test file need not close it: an idle connection does not keep the process.
  const pool = new Pool({ connectionString: workerServer().databaseUrl, max: 2, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  return pool;
}

async function newDatabase(origin: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const { postgresUrl } = testRun();
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  await connected(postgresUrl, (client) => client.query(`CREATE DATABASE ${name} ${origin}`));
  return {
    url: url.href,
    drop: async () => {
      await connected(postgresUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
