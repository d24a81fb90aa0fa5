import { statement } from '../platform/database/statement';

/** SQL: true for a group `g` whose meetings are within reach: its HIT is among $1, or itself among $2; both null are all. */
const withinReach = `($1::uuid[] IS NULL OR g.hit_id = ANY ($1) OR g.id = ANY ($2::uuid[]))`;

/** A group whose meetings stand in a calendar. */
export interface CalendarGroup {
  readonly id: string;
  /** Rises with everything that changes in its part of calendars. */
  readonly version: number;
  /** On which days, as PostgreSQL writes them; null: on all. */
  readonly days: string | null;
}

/** The groups of a HIT, or one group, within reach. No meeting is looked at. Values: HITs, groups, the HIT or null, the group or null. */
export const groupsAskedFor = statement(
  'calendar-groups-asked-for',
  `SELECT g.id, coalesce(c.version, 0) AS version, NULL::text AS days
   FROM governance_group g LEFT JOIN group_calendar c ON c.group_id = g.id
   WHERE ${withinReach} AND (g.hit_id = $3 OR g.id = $4) ORDER BY g.id`,
);

/**
 * Somebody’s own groups within reach: those that they hold a role on, those of the HITs that they manage, and, on the days on which they
 * sit there, those in which they hold a seat. No meeting is looked at. Values: HITs, groups, groups of roles, HITs they manage, person.
 */
export const groupsOfPerson = statement(
  'calendar-groups-of-person',
  `WITH sat AS MATERIALIZED (
     SELECT s.id FROM seat_occupancy o JOIN seat s ON s.id = o.seat_id WHERE o.person_id = $5
     UNION SELECT s.id FROM post_holding h JOIN seat s ON s.ex_officio_post_id = h.post_id WHERE h.person_id = $5),
   own AS (
     SELECT id AS group_id, NULL::datemultirange AS days FROM governance_group WHERE id = ANY ($3::uuid[]) OR hit_id = ANY ($4::uuid[])
     UNION ALL
     SELECT h.group_id, range_agg(h.during) FROM sat JOIN seat_holder h ON h.seat_id = sat.id AND h.person_id = $5 GROUP BY h.group_id)
   SELECT DISTINCT ON (g.id) g.id, coalesce(c.version, 0) AS version, own.days::text AS days
   FROM own JOIN governance_group g ON g.id = own.group_id LEFT JOIN group_calendar c ON c.group_id = g.id
   WHERE ${withinReach} ORDER BY g.id, own.days IS NOT NULL`,
);
