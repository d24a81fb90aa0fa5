import { stands } from '../../meetings/apology.queries';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';

/** A planned meeting on a day on which somebody who is expected there is away. */
export interface MeetingMissed {
  readonly id: string;
  readonly day: Day;
  readonly groups: string;
  /** Every seat of theirs for which no apologies stand. */
  readonly unexcused: readonly string[];
}

/** The planned meetings that somebody will miss by being away, from a day on. Values: person, day. */
export const meetingsMissed = statement(
  'meetings-missed',
  `SELECT m.id, m.meets_on AS day, string_agg(DISTINCT g.name, ' and ') AS groups,
     coalesce(json_agg(s.id ORDER BY s.id) FILTER (WHERE y.id IS NULL), '[]'::json) AS unexcused
   FROM time_away w JOIN meeting m ON w.during @> m.meets_on AND m.status = 'PLANNED' JOIN meeting_group mg ON mg.meeting_id = m.id
     JOIN governance_group g ON g.id = mg.group_id JOIN seat s ON s.group_id = g.id AND s.during @> m.meets_on
     JOIN seat_holder h ON h.seat_id = s.id AND h.during @> m.meets_on AND h.person_id = w.person_id
     LEFT JOIN apology y ON y.meeting_id = m.id AND y.seat_id = s.id AND y.person_id = w.person_id AND ${stands('y')}
   WHERE w.person_id = $1 AND w.taken_back_on IS NULL AND NOT upper_inf(w.during) AND m.meets_on >= $2::date
   GROUP BY m.id ORDER BY m.meets_on, m.id`,
);
