import { statement } from '../../platform/database/statement';

/** A group that a review can be of, and the team that it belongs to. */
export interface GroupToReview {
  readonly id: string;
  readonly name: string;
  readonly team: string;
}

/** The groups of teams, team by team. Values: day, the HITs that the viewer reaches (null for all). */
export const groupsToReview = statement(
  'report-groups-to-review',
  `SELECT g.id, g.name, coalesce(n.name, h.key) AS team
   FROM governance_group g JOIN hit h ON h.id = g.hit_id LEFT JOIN hit_name n ON n.hit_id = h.id AND n.during @> $1::date
   WHERE g.during @> $1::date AND ($2::uuid[] IS NULL OR g.hit_id = ANY($2))
   ORDER BY coalesce(n.name, h.key), g.kind = 'STEERING_GROUP' DESC, g.name`,
);
