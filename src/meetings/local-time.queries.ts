import { statement } from '../platform/database/statement';

/** Where the partnership's clocks are. */
export const partnershipZone = 'Europe/London';

/** A day and a time of that day, as the clocks of a zone show it, and the instant it is. */
export interface InstantRow {
  readonly instant: Date;
  /** False in the hour that is left out when the clocks go forward. */
  readonly exists: boolean;
}

/**
 * The instants of local times, in the order given. In the hour that the clocks show twice in autumn the first counts:
 * PostgreSQL takes the second, so that an hour earlier is tried. Values: days, times, zone.
 */
export const instantsOfLocalTimes = statement(
  'instants-of-local-times',
  `SELECT CASE WHEN (instant - interval '1 hour') AT TIME ZONE $3 = local THEN instant - interval '1 hour' ELSE instant END AS instant,
     instant AT TIME ZONE $3 = local AS exists
   FROM (SELECT nth, day + time AS local, (day + time) AT TIME ZONE $3 AS instant
     FROM unnest($1::date[], $2::time[]) WITH ORDINALITY AS asked (day, time, nth)) l ORDER BY nth`,
);

/** SQL: the time of day that the clocks of the zone show at an instant, or null. */
export function localTime(instant: string, zone: string): string {
  return `left((${instant} AT TIME ZONE ${zone})::time::text, 5)`;
}

/** SQL: an instant as an answer writes it, in UTC. */
export function inUtc(instant: string): string {
  return `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
