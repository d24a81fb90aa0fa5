import { statement } from '../../platform/database/statement';
import type { Statement } from '../../platform/database/statement';
import type { Measure } from './measure';

/** A measure of whatever the viewer reaches: of all of it, of one HIT or of one group. What they do not reach is in no number. */
export interface ReachedMeasure extends Omit<Measure, 'statements'> {
  /** Values: first day, last day, HIT or null, group or null, the HITs (null for all) and groups within reach. */
  readonly statement: Statement;
}

const scope = `scope_group AS MATERIALIZED (
    SELECT g.id, g.key, g.name, g.kind, g.hit_id, g.during FROM governance_group g
    WHERE ($3::uuid IS NULL OR g.hit_id = $3) AND ($4::uuid IS NULL OR g.id = $4)
      AND ($5::uuid[] IS NULL OR g.hit_id = ANY($5) OR g.id = ANY($6::uuid[]))
  )`;

/** The statement of such a measure: relations that build on `scope_group`, and the fields of the answer. */
export function withinReach(name: string, relations: string, fields: Readonly<Record<string, string>>): Statement {
  const all = { period: `json_build_object('from', $1::date, 'to', $2::date)`, ...fields };
  const object = Object.entries(all).map(([field, expression]) => `'${field}', ${expression}`);
  return statement(
    `measure-${name}-within-reach`,
    `WITH ${scope}, ${relations} SELECT json_build_object(${object.join(', ')})::text
     WHERE ($3::uuid IS NULL OR EXISTS (SELECT FROM hit WHERE id = $3)) AND ($4::uuid IS NULL OR EXISTS (SELECT FROM governance_group WHERE id = $4))`,
  );
}
