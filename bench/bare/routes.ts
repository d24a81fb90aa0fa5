import type { Pool } from 'pg';
import type { Statement } from '../../src/platform/database/statement';

export interface Pools {
  readonly reads: Pool;
  readonly writes: Pool;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What the bare server answers, by method and address; the groups of the pattern are handed to the answer. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly pattern: RegExp;
  answer(pools: Pools, parts: readonly string[], body: string): Promise<Answer>;
}

/** The first column of the first row: JSON text that PostgreSQL built. */
export async function text(pool: Pool, { name, text: sql }: Statement, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<string[]>({ name, text: sql, values, rowMode: 'array' });
  return rows[0]?.[0] ?? 'null';
}

/** Every workload's route. */
export const routes: readonly Route[] = [];
