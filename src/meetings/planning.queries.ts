import type { RhythmRule } from '../groups/rhythm';
import { statement } from '../platform/database/statement';
import { localTime } from './local-time.queries';

/** A rhythm and the time of its meetings. */
export interface RhythmInForce extends RhythmRule {
  readonly startsAt: string | null;
  readonly minutes: number | null;
}

/** The rhythms of a group that hold on some day of a period, first to last. Values: group, from, to. */
export const rhythmsInForce = statement(
  'rhythms-in-force',
  `SELECT r.every, r.by, r.nth, r.weekday, r.day_of_month AS "dayOfMonth", r.except_months AS "exceptMonths",
     lower(r.during) AS "from", upper(r.during) - 1 AS "to", left(r.starts_at_time::text, 5) AS "startsAt", r.minutes
   FROM rhythm r WHERE r.group_id = $1 AND r.during && daterange($2::date, $3::date, '[]') ORDER BY r.during`,
);

/** The days of a period that a group has a meeting planned for, or had one unplanned. Values: group, from, to. */
export const daysTaken = statement(
  'days-taken-in-plan',
  `SELECT DISTINCT coalesce(m.planned_for, m.meets_on) AS day FROM meeting_group mg JOIN meeting m ON m.id = mg.meeting_id
   WHERE mg.group_id = $1 AND coalesce(m.planned_for, m.meets_on) BETWEEN $2::date AND $3::date`,
);

/** The local start of a meeting and how many minutes it is to last. Value: meeting. */
export const startAndLength = statement(
  'meeting-start-and-length',
  `SELECT ${localTime('m.starts_at', 'm.zone')} AS "startsAt", (extract(epoch FROM m.ends_at - m.starts_at) / 60)::integer AS minutes
   FROM meeting m WHERE m.id = $1`,
);
