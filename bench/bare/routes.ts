import type { Pool } from 'pg';
import { membershipOfAllGroups } from '../../src/groups/membership.queries';
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

/** Answers with the first column of the first row: JSON text that PostgreSQL built. */
const passedThrough = async (pool: Pool, { name, text }: Statement, values: unknown[]): Promise<Answer> => {
  const { rows } = await pool.query<string[]>({ name, text, values, rowMode: 'array' });
  return { status: 200, text: rows[0]?.[0] ?? 'null' };
};

const membership: Route = {
  method: 'GET',
  pattern: /^\/api\/v1\/membership\?asOf=([-0-9]{10})$/,
  answer: ({ reads }, [day]) => passedThrough(reads, membershipOfAllGroups, [day]),
};

/** Every workload's route. */
export const routes: readonly Route[] = [membership];
