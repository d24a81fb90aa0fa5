import { statement } from '../platform/database/statement';
import type { SeatOnDay } from './expected-list';
import { localTime } from './local-time.queries';
import type { MeetingStatus } from './meeting.entity';

/** A group that meets, and whether it exists on the day. */
export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly isThere: boolean;
}

/**
 * The groups that are named or whose meeting is named, locked until the transaction ends: of two people who record the
 * same meeting at the same moment, the second sees what the first has written. Values: groups, meeting or null, day.
 */
export const lockGroupsThatMeet = statement(
  'lock-groups-that-meet',
  `SELECT g.id, g.name, g.during @> $3::date AS "isThere" FROM governance_group g
   WHERE g.id = ANY ($1::uuid[] || ARRAY(SELECT mg.group_id FROM meeting_group mg WHERE mg.meeting_id = $2))
   ORDER BY g.id FOR NO KEY UPDATE OF g`,
);

/** A meeting on a day. */
export interface MeetingOfDay {
  readonly id: string;
  readonly status: MeetingStatus;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly groups: readonly string[];
}

/** SQL: the meetings of some groups on a day, as a JSON list. */
const meetingsOfDay = (groups: string, day: string): string => `
  SELECT coalesce(json_agg(json_build_object('id', m.id, 'status', m.status,
    'startsAt', ${localTime('m.starts_at', 'm.zone')}, 'endsAt', ${localTime('m.ends_at', 'm.zone')},
    'groups', (SELECT json_agg(x.group_id) FROM meeting_group x WHERE x.meeting_id = m.id)) ORDER BY m.starts_at NULLS LAST, m.id), '[]'::json)
  FROM meeting m WHERE m.id IN (SELECT mg.meeting_id FROM meeting_group mg WHERE mg.group_id = ANY (${groups}::uuid[]) AND mg.meets_on = ${day}::date)`;

/** The meetings of some groups on a day. Values: groups, day. */
export const meetingsOnDay = statement('meetings-on-day', `SELECT (${meetingsOfDay('$1', '$2')}) AS meetings`);

/** What a record of a meeting has to know about its day. */
export interface MeetingDayRow {
  readonly seats: readonly SeatOnDay[];
  readonly meetings: readonly MeetingOfDay[];
  readonly unknownPeople: readonly string[];
  readonly unknownOrganisations: readonly string[];
}

/** SQL: whichever of some ids no row of a table has, as an array. */
const unknownOf = (ids: string, table: string): string =>
  `ARRAY(SELECT u.id::text FROM unnest(${ids}::uuid[]) AS u (id) WHERE NOT EXISTS (SELECT FROM ${table} x WHERE x.id = u.id))`;

/**
 * The seats of some groups on a day with their holders, for the organisation that the one named at appointment continues as,
 * the meetings of that day, and which of the named people and organisations there are none of. OFFSET 0 keeps PostgreSQL from
 * looking through all seats of the day for those of the groups, which it thinks are few. Values: groups, day, people, organisations.
 */
export const dayOfMeeting = statement(
  'day-of-meeting',
  `WITH continuation AS MATERIALIZED (SELECT organisation_id, continues_as_id FROM organisation_continuation WHERE during @> $2::date)
   SELECT (SELECT coalesce(json_agg(json_build_object('seatId', s.id, 'memberClass', s.member_class, 'personId', h.person_id,
        'capacity', h.capacity, 'organisationId', coalesce(c.continues_as_id, h.represented_organisation_id)) ORDER BY s.key, s.id), '[]'::json)
      FROM (SELECT * FROM seat WHERE group_id = ANY ($1::uuid[]) OFFSET 0) s
        LEFT JOIN seat_holder h ON h.seat_id = s.id AND h.during @> $2::date
        LEFT JOIN continuation c ON c.organisation_id = h.represented_organisation_id
      WHERE s.during @> $2::date) AS seats,
    (${meetingsOfDay('$1', '$2')}) AS meetings,
    ${unknownOf('$3', 'person')} AS "unknownPeople", ${unknownOf('$4', 'organisation')} AS "unknownOrganisations"`,
);

/** The groups of a meeting. Value: meeting. */
export const groupsOfMeeting = statement(
  'groups-of-meeting',
  'SELECT group_id AS id FROM meeting_group WHERE meeting_id = $1 ORDER BY group_id',
);
