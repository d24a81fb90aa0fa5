import { statement } from '../../platform/database/statement';
import type { Statement } from '../../platform/database/statement';

/** What a measure can be of. */
export const scopeKinds = ['GROUP', 'HIT', 'PARTNERSHIP'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

const groupColumns = 'SELECT g.id, g.key, g.name, g.kind, g.hit_id, g.during FROM governance_group g';

/**
 * SQL: what is asked about as the relation `scope` (no row when there is no such thing), and its groups as `scope_group`. The
 * partnership is all groups, those that no HIT owns too. `$2` is the last day and `$3` the id.
 */
const scopes: Readonly<Record<ScopeKind, string>> = {
  GROUP: `scope AS (SELECT g.id, g.name FROM governance_group g WHERE g.id = $3::uuid),
    scope_group AS MATERIALIZED (${groupColumns} WHERE g.id = $3::uuid)`,
  HIT: `scope AS (SELECT h.id, (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id
      ORDER BY lower(n.during) <= $2::date DESC, lower(n.during) DESC LIMIT 1) AS name FROM hit h WHERE h.id = $3::uuid),
    scope_group AS MATERIALIZED (${groupColumns} WHERE g.hit_id = $3::uuid)`,
  PARTNERSHIP: `scope AS (SELECT $3::uuid AS id, (SELECT p.name FROM partnership p) AS name),
    scope_group AS MATERIALIZED (${groupColumns})`,
};

/** SQL: who sits where: seat by seat for a few groups, all at once for all of them. Both say the same. */
export const staysOf: Readonly<Record<ScopeKind, string>> = {
  GROUP: 'seat_holder',
  HIT: 'seat_holder',
  PARTNERSHIP: 'seat_stay',
};

/**
 * SQL: the held meetings of those groups in the period, each once however many of them met, as `held`. What was cancelled,
 * and what was planned and is not logged yet, is in no denominator: it is told apart as the relation `not_held`.
 */
export const meetingsInScope = `in_scope AS MATERIALIZED (
    SELECT DISTINCT mg.meeting_id, mg.meets_on, mg.status FROM scope_group g
      JOIN meeting_group mg ON mg.group_id = g.id AND mg.meets_on BETWEEN $1::date AND $2::date
  ), held AS MATERIALIZED (SELECT meeting_id, meets_on FROM in_scope WHERE status = 'HELD'),
  not_held AS (SELECT count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled, count(*) FILTER (WHERE status = 'PLANNED') AS to_log FROM in_scope)`;

/** SQL: what was left out, each as its words and the number of them. */
export function leftOut(counts: Readonly<Record<string, string>>): string {
  const each = Object.entries(counts).map(
    ([what, count]) => `json_build_object('what', '${what.replaceAll("'", "''")}', 'count', ${count})`,
  );
  return `json_build_array(${each.join(', ')})`;
}

/** SQL: what every measure over meetings leaves out of its denominators. */
export const meetingsLeftOut = {
  'Meetings that were cancelled': '(SELECT cancelled FROM not_held)',
  'Planned meetings that are not logged yet': '(SELECT to_log FROM not_held)',
};

/** SQL: a share, always as its two numbers; to four decimals, and null of nothing. */
export function ratio(numerator: string, denominator: string): string {
  return `json_build_object('numerator', ${numerator}, 'denominator', ${denominator},
    'rate', round((${numerator})::numeric / nullif(${denominator}, 0), 4))`;
}

/** What a measure's statement is made of: relations that build on `scope` and `scope_group`, and the fields of the answer. */
export interface Body {
  readonly relations: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Relations without which there is no answer, besides `scope`: each has one row or none. */
  readonly needs?: readonly string[];
}

/** The three statements of one measure: of a group, of a HIT, of the partnership. */
export function ofEachScope(name: string, body: (scope: ScopeKind) => Body): Readonly<Record<ScopeKind, Statement>> {
  const of = (scope: ScopeKind): Statement => {
    const { relations, fields, needs = [] } = body(scope);
    const all: Readonly<Record<string, string>> = {
      scope: `json_build_object('kind', '${scope}', 'id', scope.id, 'name', scope.name)`,
      period: `json_build_object('from', $1::date, 'to', $2::date)`,
      ...fields,
    };
    const object = Object.entries(all).map(([field, expression]) => `'${field}', ${expression}`);
    return statement(
      `measure-${name}-of-${scope.toLowerCase()}`,
      `WITH ${scopes[scope]}, ${relations} SELECT json_build_object(${object.join(', ')})::text FROM ${['scope', ...needs].join(' CROSS JOIN ')}`,
    );
  };
  return { GROUP: of('GROUP'), HIT: of('HIT'), PARTNERSHIP: of('PARTNERSHIP') };
}
