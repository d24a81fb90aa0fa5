import { statement } from '../../platform/database/statement';
import type { Statement } from '../../platform/database/statement';

/** Somebody who came to a meeting, numbered in the order of the list. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly meetings: number;
}

/** Two people by their numbers, the smaller first, and at how many meetings both were. */
export type TieRow = readonly [number, number, number];

/** What the statements answer with, in the column `network`. */
export interface NetworkRow {
  readonly scope: { readonly kind: ScopeKind; readonly id: string | null; readonly name: string | null };
  readonly meetings: number;
  /** Pairs of people at a meeting, added up over the meetings. */
  readonly pairs: number;
  readonly people: readonly PersonRow[];
  /** Null when there are more pairs than were asked for. */
  readonly ties: readonly TieRow[] | null;
}

export const scopeKinds = ['PARTNERSHIP', 'HIT', 'GROUP'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/**
 * Who was in the room with whom: present in person or online at one held meeting; a joint meeting is one. Deputies and
 * people in attendance are left out. Values: from, to, the most pairs to count, and the id of what it is about.
 */
function network(kind: ScopeKind, scope: string, meetings: string): Statement {
  return statement(
    `network-of-${kind.toLowerCase()}`,
    `WITH scope AS (${scope}), held AS MATERIALIZED (
       SELECT DISTINCT mg.meeting_id FROM meeting_group mg ${meetings} AND mg.status = 'HELD' AND mg.meets_on BETWEEN $1::date AND $2::date
     ), present AS MATERIALIZED (
       SELECT DISTINCT a.meeting_id, a.person_id FROM held h JOIN attendance a ON a.meeting_id = h.meeting_id
       WHERE a.superseded_by_id IS NULL AND a.person_id IS NOT NULL AND a.status IN ('PRESENT', 'PRESENT_ONLINE')
     ), size AS MATERIALIZED (
       SELECT coalesce(sum(n * (n - 1) / 2), 0)::bigint AS pairs FROM (SELECT count(*) AS n FROM present GROUP BY meeting_id) m
     ), numbered AS MATERIALIZED (
       SELECT p.id, p.name, c.meetings, (row_number() OVER (ORDER BY p.name, p.id) - 1)::integer AS n
       FROM (SELECT person_id, count(*) AS meetings FROM present GROUP BY person_id) c JOIN person p ON p.id = c.person_id
     ), placed AS MATERIALIZED (
       SELECT r.meeting_id, x.n FROM present r JOIN numbered x ON x.id = r.person_id
     ), tie AS (
       SELECT a.n AS one, b.n AS other, count(*) AS meetings FROM placed a JOIN placed b ON b.meeting_id = a.meeting_id AND a.n < b.n
       GROUP BY a.n, b.n
     )
     SELECT json_build_object('scope', json_build_object('kind', '${kind}', 'id', scope.id, 'name', scope.name),
       'meetings', (SELECT count(*) FROM held), 'pairs', (SELECT pairs FROM size),
       'people', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'meetings', meetings) ORDER BY n), '[]'::json) FROM numbered),
       'ties', CASE WHEN (SELECT pairs FROM size) <= $3 THEN
         (SELECT coalesce(json_agg(json_build_array(one, other, meetings) ORDER BY one, other), '[]'::json) FROM tie) END) AS network
     FROM scope`,
  );
}

export const networkOf: Readonly<Record<ScopeKind, Statement>> = {
  PARTNERSHIP: network('PARTNERSHIP', 'SELECT NULL::uuid AS id, (SELECT name FROM partnership) AS name', 'WHERE true'),
  HIT: network(
    'HIT',
    `SELECT h.id, (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id ORDER BY n.during @> $2::date DESC, lower(n.during) DESC LIMIT 1) AS name
     FROM hit h WHERE h.id = $4`,
    'JOIN governance_group g ON g.id = mg.group_id WHERE g.hit_id = $4',
  ),
  GROUP: network('GROUP', 'SELECT id, name FROM governance_group WHERE id = $4', 'WHERE mg.group_id = $4'),
};
