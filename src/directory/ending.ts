import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';

export const endedKinds = ['UNIT', 'POST', 'POST_HOLDING'] as const;

/** Something that ended because what it belongs to did. */
export interface EndedWith {
  readonly kind: (typeof endedKinds)[number];
  readonly id: string;
  readonly name: string;
}

/** What can end with everything in it, and which units and posts are in it. */
const scopes = {
  organisation: { table: 'organisation', units: 'u.organisation_id = $1', posts: 'p.organisation_id = $1' },
  unit: { table: 'organisational_unit', units: 'false', posts: 'p.unit_id = $1' },
  post: { table: 'post', units: 'false', posts: 'p.id = $1' },
} as const;

type Scope = keyof typeof scopes;

/** The last thing to begin among all that would end. Values: id, last day. */
function beginsLater(scope: Scope): Statement {
  const { units, posts } = scopes[scope];
  return statement(
    `${scope}-end-contradicted`,
    `SELECT name, begins FROM (
       SELECT q.name || ' as ' || p.title AS name, lower(h.during) AS begins
       FROM post_holding h JOIN post p ON p.id = h.post_id JOIN person q ON q.id = h.person_id WHERE ${posts}
       UNION ALL SELECT 'The post ' || p.title, lower(p.during) FROM post p WHERE ${posts} AND p.id <> $1
       UNION ALL SELECT 'The unit ' || u.name, lower(u.during) FROM organisational_unit u WHERE ${units}
       UNION ALL SELECT 'The name ' || n.name, lower(n.during) FROM organisation_name n WHERE n.organisation_id = $1
     ) part WHERE begins > $2::date ORDER BY begins DESC LIMIT 1`,
  );
}

/**
 * Ends a thing and whatever in it goes on beyond its last day, in one statement: PostgreSQL holds the parts against the
 * whole when the statement is over, so it does not matter which is shortened first. Values: id, last day.
 */
function endTogether(scope: Scope): Statement {
  const { table, units, posts } = scopes[scope];
  const until = (row: string): string => `during = daterange(lower(${row}.during), $2::date + 1)`;
  const goesOn = (row: string): string => `coalesce(upper(${row}.during) > $2::date + 1, true)`;
  return statement(
    `${scope}-end-together`,
    `WITH holding AS (
       UPDATE post_holding h SET ${until('h')}, to_precision = 'DAY', version = h.version + 1
       FROM post p, person q WHERE p.id = h.post_id AND q.id = h.person_id AND ${posts} AND ${goesOn('h')}
       RETURNING 'POST_HOLDING' AS kind, h.id, q.name || ' as ' || p.title AS name),
     part AS (
       UPDATE post p SET ${until('p')}, version = p.version + 1
       WHERE ${posts} AND p.id <> $1 AND ${goesOn('p')} RETURNING 'POST' AS kind, p.id, p.title AS name),
     unit AS (
       UPDATE organisational_unit u SET ${until('u')}, version = u.version + 1
       WHERE ${units} AND ${goesOn('u')} RETURNING 'UNIT' AS kind, u.id, u.name),
     last_name AS (
       UPDATE organisation_name n SET ${until('n')}
       WHERE n.organisation_id = $1 AND lower(n.during) = (SELECT max(lower(m.during)) FROM organisation_name m WHERE m.organisation_id = $1)),
     whole AS (UPDATE ${table} w SET ${until('w')}, version = w.version + 1 WHERE w.id = $1)
     SELECT kind, id, name FROM unit UNION ALL SELECT kind, id, name FROM part UNION ALL SELECT kind, id, name FROM holding`,
  );
}

const statements = {
  organisation: { contradicted: beginsLater('organisation'), together: endTogether('organisation') },
  unit: { contradicted: beginsLater('unit'), together: endTogether('unit') },
  post: { contradicted: beginsLater('post'), together: endTogether('post') },
};

/**
 * Ends an organisation, unit or post that the transaction holds, with the units, posts and holdings in it that go on
 * beyond the day; its version rises by one. A later day than its present last one lengthens its own life alone.
 * Returns what ended with it. Throws 409 when something in it begins after that day.
 */
export async function endLife(
  tx: Tx,
  scope: Scope,
  id: string,
  lastDay: Day,
  pointer = '#/lastDay',
): Promise<EndedWith[]> {
  const { contradicted, together } = statements[scope];
  const [later] = await tx.rows<{ name: string; begins: Day }>(contradicted, [id, lastDay]);
  if (later) {
    const detail = `${later.name} begins on ${later.begins}, and nothing ends before it begins. Choose a later day.`;
    throw new Problem(409, 'begins-later', detail, [{ pointer, detail }]);
  }
  return tx.rows<EndedWith>(together, [id, lastDay]);
}
