import { statement } from '../../platform/database/statement';

/** A team that somebody may bring in the history of. */
export interface TeamChoice {
  readonly id: string;
  readonly name: string;
}

/** Teams by name, as they were called last. Value: the HITs that the viewer reaches (null for all). */
export const teamsToBringIn = statement(
  'spreadsheet-teams',
  `SELECT h.id, coalesce((SELECT n.name FROM hit_name n WHERE n.hit_id = h.id ORDER BY lower(n.during) DESC LIMIT 1), h.key) AS name
   FROM hit h WHERE $1::uuid[] IS NULL OR h.id = ANY ($1) ORDER BY 2`,
);

/** The groups that a spreadsheet may be of, also those that ended: it is about the past. Values: the HIT or null, the HITs reached. */
export const groupsToBringIn = statement(
  'spreadsheet-groups',
  `SELECT g.id, CASE WHEN $1::uuid IS NULL THEN concat_ws(', ', g.name, (SELECT n.name FROM hit_name n WHERE n.hit_id = g.hit_id
     ORDER BY lower(n.during) DESC LIMIT 1)) ELSE g.name END AS name
   FROM governance_group g WHERE ($1::uuid IS NULL OR g.hit_id = $1) AND ($2::uuid[] IS NULL OR g.hit_id = ANY ($2)) ORDER BY 2, g.id`,
);
