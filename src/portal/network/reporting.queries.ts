import { statement } from '../../platform/database/statement';
import type { GroupThere, LineThere } from '../structure/structure.queries';

/** Steering groups and groups that no HIT owns, within reach on a day, up to a number of them, and the lines and links between them. */
export interface ReportingThere {
  readonly groups: readonly GroupThere[];
  readonly lines: readonly LineThere[];
}

/**
 * The steering groups on a day and the groups that no HIT owns, those first, and the lines and links between them. Values: day, the HITs (null for all) and groups within reach,
 * the most groups.
 */
export const reportingWithinReach = statement(
  'reporting-within-reach',
  `WITH there AS MATERIALIZED (
     SELECT g.id, g.key, g.name, g.kind, g.hit_id FROM governance_group g
     WHERE g.during @> $1::date AND (g.hit_id IS NULL OR g.kind = 'STEERING_GROUP')
       AND ($2::uuid[] IS NULL OR g.hit_id = ANY($2) OR g.id = ANY($3::uuid[]))
     ORDER BY g.hit_id IS NULL DESC, g.key LIMIT $4
   ), line AS (
     SELECT 'REPORTS_TO' AS kind, l.group_id AS a, l.parent_group_id AS b, l.quotation FROM there t JOIN reporting_line l ON l.group_id = t.id AND l.during @> $1::date
     UNION ALL
     SELECT 'WORKS_WITH', w.group_id, w.other_group_id, w.quotation FROM there t JOIN working_link w ON w.group_id = t.id AND w.during @> $1::date
   )
   SELECT json_build_object(
     'groups', (SELECT coalesce(json_agg(json_build_object('id', id, 'key', key, 'name', name, 'kind', kind, 'isOwn', hit_id IS NOT NULL)
       ORDER BY hit_id IS NULL DESC, key), '[]'::json) FROM there),
     'lines', (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'from', l.a, 'to', l.b, 'quotation', l.quotation) ORDER BY l.kind, a.key, b.key), '[]'::json)
       FROM line l JOIN there a ON a.id = l.a JOIN there b ON b.id = l.b))::text`,
);
