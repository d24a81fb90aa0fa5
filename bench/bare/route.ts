import type { Pool } from 'pg';
import type { Statement } from '../../src/platform/database/statement';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What the bare server answers, by method and address; the groups of the pattern are handed to the answer. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly pattern: RegExp;
  answer(pool: Pool, parts: readonly string[], body: string): Promise<Answer>;
}

/** Answers with the first column of the first row: JSON text that PostgreSQL built. */
export async function passedThrough(pool: Pool, { name, text }: Statement, values: unknown[]): Promise<Answer> {
  const { rows } = await pool.query<string[]>({ name, text, values, rowMode: 'array' });
  return { status: 200, text: rows[0]?.[0] ?? 'null' };
}
