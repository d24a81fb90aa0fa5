import type { PoolConfig } from 'pg';
import type { Environment } from '../config/environment';

/** Longest wait for a connection, in milliseconds. */
const connectionWithin = 10_000;
/** Longest that somebody who reads an export leaves it lying. */
const idleWithin = 5 * 60_000;

export type DatabaseLimits = Pick<
  PoolConfig,
  'connectionTimeoutMillis' | 'statement_timeout' | 'idle_in_transaction_session_timeout'
>;

/** What a request may take of the database: how long it waits for a connection, works in one statement, and holds on. */
export function databaseLimits({ statementSeconds }: Pick<Environment, 'statementSeconds'>): DatabaseLimits {
  return {
    connectionTimeoutMillis: connectionWithin,
    statement_timeout: statementSeconds * 1_000,
    idle_in_transaction_session_timeout: idleWithin,
  };
}
