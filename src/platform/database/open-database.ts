import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { CannotStart } from '../config/cannot-start';
import { dataSourceFor, type EntityClass } from './data-source';
import { refuseOldServer } from './server-version';

/** A database that answered, is new enough, and that queries can be sent to. */
export type OpenDatabase = DataSource;

const patience = 10_000;

/**
 * Connects to a database, whose tables may not be there yet.
 * @throws CannotStart when the server cannot be reached, refuses us, or is too old. The sentence never holds the password.
 */
export async function openDatabase(
  url: string,
  poolSize: number,
  entities: readonly EntityClass[],
): Promise<OpenDatabase> {
  await refuseUnusableServer(url);
  return dataSourceFor(url, poolSize, entities).initialize();
}

async function refuseUnusableServer(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience });
  try {
    await client.connect();
  } catch (error) {
    throw new CannotStart(
      `the database at ${withoutSecrets(url)} cannot be used (${reason(error)}): check DATABASE_URL and that PostgreSQL ` +
        'is running there, or leave DATABASE_URL out to use the database that comes with HIT Portal.',
    );
  }
  try {
    const answer = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
    refuseOldServer(Number(answer.rows[0]?.version));
  } finally {
    await client.end();
  }
}

function reason(error: unknown): string {
  // A host name with several addresses fails with one error for each, and no message of its own.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

function withoutSecrets(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
}
