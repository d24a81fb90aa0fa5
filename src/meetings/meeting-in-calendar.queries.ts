import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';

const utc = (instant: string): string => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')`;

const isShownTwice = (instant: string): string =>
  ['-', '+']
    .map((way) => `(${instant} ${way} interval '1 hour') AT TIME ZONE m.zone = ${instant} AT TIME ZONE m.zone`)
    .join(' OR ');

/**
 * SQL: an instant by the clocks in London, or in UTC in the two hours that they show alike in autumn: of which of them is meant,
 * programs think differently. Other zones are told in UTC.
 */
const moment = (instant: string): string => `CASE WHEN m.zone = 'Europe/London' AND NOT (${isShownTwice(instant)})
  THEN to_char(${instant} AT TIME ZONE m.zone, 'YYYYMMDD"T"HH24MISS') ELSE ${utc(instant)} END`;

const groups = 'FROM meeting_group mg JOIN governance_group g ON g.id = mg.group_id';

/**
 * What calendars show of a meeting `m` with its change `x`: of which groups and teams, when and where, and nothing of anybody. A meeting
 * that did not change was written at the moment that its id tells.
 * @param hits SQL of the teams whose names are told, as an array; null for all
 */
export const inCalendar = (hits: string) => ({
  id: 'm.id',
  sequence: 'coalesce(x.sequence, 0)',
  changedAt: utc(`coalesce(x.changed_at, uuid_extract_timestamp(m.id), timestamptz 'epoch')`),
  day: 'm.meets_on',
  startsAt: moment('m.starts_at'),
  endsAt: moment('m.ends_at'),
  title: 'm.title',
  groups: `(SELECT string_agg(g.name, ' and ' ORDER BY g.name, g.id) ${groups} WHERE mg.meeting_id = m.id)`,
  teams: `(SELECT string_agg(DISTINCT n.name, ' and ') ${groups} JOIN hit_name n ON n.hit_id = g.hit_id AND n.during @> m.meets_on
    WHERE mg.meeting_id = m.id AND (${hits} IS NULL OR g.hit_id = ANY (${hits})))`,
  place: 'm.place',
  isCancelled: `m.status = 'CANCELLED'`,
});

/** A meeting as calendars show it. */
export interface MeetingInCalendar {
  readonly id: string;
  readonly sequence: number;
  readonly changedAt: string;
  readonly day: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: string | null;
  readonly groups: string | null;
  readonly teams: string | null;
  readonly place: string | null;
  readonly isCancelled: boolean;
}

const from = 'FROM meeting m LEFT JOIN meeting_change x ON x.meeting_id = m.id';
const columns = Object.entries(inCalendar('$2::uuid[]'))
  .map(([name, column]) => `${column} AS "${name}"`)
  .join(', ');

/** One meeting. Values: its id, and the teams whose names are told. */
export const meetingInCalendar = statement('meeting-in-calendar', `SELECT ${columns} ${from} WHERE m.id = $1`);

/**
 * All meetings of some groups, each on the days that are asked for of it, as one JSON list. Read from the index meeting_group_by_day.
 * Values: groups, for each the days as a multirange, or null for all; the teams whose names are told.
 */
export const meetingsInCalendar = statement(
  'meetings-in-calendar',
  `SELECT coalesce(json_agg(${jsonObject(inCalendar('$3::uuid[]'))} ORDER BY m.meets_on, m.id), '[]'::json) AS meetings ${from}
   WHERE m.id IN (SELECT mg.meeting_id FROM unnest($1::uuid[], $2::datemultirange[]) AS asked(group_id, days)
     JOIN meeting_group mg ON mg.group_id = asked.group_id AND (asked.days IS NULL OR mg.meets_on <@ asked.days))`,
);
