import { statement } from '../../platform/database/statement';
import type { Option } from '../forms/form-field';

/** Where something is shared from, and the groups it may be shared with. */
export interface ShareFrom {
  readonly name: string | null;
  readonly hasTeam: boolean;
  readonly groups: readonly Option[];
}

/**
 * Where something is shared from: a HIT, a group, or (both null) the whole partnership; with the groups of today to choose from, of
 * those that somebody sees: its own and those that these report to or work with; of the partnership those of no HIT. Values: HIT, group,
 * day, the HITs (null for all) and groups that are seen.
 */
export const shareFrom = statement(
  'share-knowledge-from',
  `WITH home AS (SELECT coalesce($1::uuid, (SELECT hit_id FROM governance_group WHERE id = $2::uuid)) AS hit_id),
     own AS (SELECT g.id FROM governance_group g WHERE g.id = $2::uuid OR g.hit_id = (SELECT hit_id FROM home)
       OR ($1::uuid IS NULL AND $2::uuid IS NULL AND g.hit_id IS NULL)),
     near AS (SELECT id FROM own
       UNION SELECT l.parent_group_id FROM reporting_line l WHERE l.group_id IN (SELECT id FROM own) AND l.during @> $3::date
       UNION SELECT w.group_id FROM working_link w WHERE w.other_group_id IN (SELECT id FROM own) AND w.during @> $3::date
       UNION SELECT w.other_group_id FROM working_link w WHERE w.group_id IN (SELECT id FROM own) AND w.during @> $3::date)
   SELECT json_build_object(
     'name', CASE WHEN $2::uuid IS NOT NULL THEN (SELECT g.name FROM governance_group g WHERE g.id = $2)
       ELSE (SELECT n.name FROM hit_name n WHERE n.hit_id = $1 ORDER BY n.during @> $3::date DESC, lower(n.during) DESC LIMIT 1) END,
     'hasTeam', (SELECT hit_id IS NOT NULL FROM home),
     'groups', (SELECT coalesce(json_agg(json_build_object('value', g.id, 'text', g.name) ORDER BY g.name, g.id), '[]'::json)
       FROM near JOIN governance_group g ON g.id = near.id WHERE g.during @> $3::date
         AND ($4::uuid[] IS NULL OR g.hit_id = ANY($4) OR g.id = ANY($5::uuid[]))))::text`,
);
