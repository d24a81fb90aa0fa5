import { statement } from '../../platform/database/statement';

/** A team whose group met. */
export interface TeamThatMet {
  readonly id: string;
  readonly name: string;
}

/** The teams whose groups met, by the names that they had on the day. Value: meeting. */
export const teamsThatMet = statement(
  'portal-teams-that-met',
  `SELECT DISTINCT h.id, coalesce(n.name, h.key) AS name FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id JOIN hit h ON h.id = g.hit_id
     LEFT JOIN hit_name n ON n.hit_id = h.id AND n.during @> mg.meets_on WHERE mg.meeting_id = $1 ORDER BY name, h.id`,
);
