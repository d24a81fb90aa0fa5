import type { GroupKind } from '../../groups/group.entity';
import { statement } from '../../platform/database/statement';
import { teamHead } from '../teams/team-head';
import type { TeamHead } from '../teams/team-head';

/** A group of a team, or one that a line joins to it. */
export interface GroupThere {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly isOwn: boolean;
}

export type LineKind = 'REPORTS_TO' | 'WORKS_WITH';

/** A reporting line from one group up to another, or a working link between two. */
export interface LineThere {
  readonly kind: LineKind;
  readonly from: string;
  readonly to: string;
  readonly quotation: string | null;
}

/** How the groups of a team hang together on a day. */
export interface StructureThere {
  readonly hit: TeamHead;
  readonly groups: readonly GroupThere[];
  readonly lines: readonly LineThere[];
}

/**
 * The groups of a team on a day, the lines and links between them and others, and those others; of them only what is seen. Values: HIT,
 * day, keys of groups that are shown besides, and the HITs and groups that are seen (null for all).
 */
export const structureOfTeam = statement(
  'structure-of-team',
  `WITH own AS MATERIALIZED (SELECT id FROM governance_group WHERE hit_id = $1 AND during @> $2::date),
   line AS MATERIALIZED (
     SELECT 'REPORTS_TO' AS kind, l.group_id AS a, l.parent_group_id AS b, l.quotation FROM reporting_line l
     WHERE l.during @> $2::date AND (l.group_id IN (SELECT id FROM own) OR l.parent_group_id IN (SELECT id FROM own))
     UNION ALL
     SELECT 'WORKS_WITH', w.group_id, w.other_group_id, w.quotation FROM working_link w
     WHERE w.during @> $2::date AND (w.group_id IN (SELECT id FROM own) OR w.other_group_id IN (SELECT id FROM own))
   ),
   there AS MATERIALIZED (
     SELECT g.id, g.key, g.name, g.kind, g.hit_id IS NOT DISTINCT FROM $1::uuid AS is_own FROM governance_group g
     WHERE (g.id IN (SELECT id FROM own UNION SELECT a FROM line UNION SELECT b FROM line) OR (g.key = ANY($3::text[]) AND g.during @> $2::date))
       AND ($4::uuid[] IS NULL OR g.hit_id = ANY($4) OR g.id = ANY($5::uuid[]))
   )
   SELECT json_build_object('hit', ${teamHead},
     'groups', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'key', t.key, 'name', t.name, 'kind', t.kind, 'isOwn', t.is_own)
       ORDER BY t.is_own DESC, t.kind = 'STEERING_GROUP' DESC, t.kind, t.key), '[]'::json) FROM there t),
     'lines', (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'from', l.a, 'to', l.b, 'quotation', l.quotation)
       ORDER BY l.kind, a.key, b.key), '[]'::json) FROM line l JOIN there a ON a.id = l.a JOIN there b ON b.id = l.b))::text
   FROM hit h WHERE h.id = $1`,
);
