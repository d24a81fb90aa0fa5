import { continuesAs, organisationName } from '../../directory/organisation-naming';
import { organisationsOn, representedInTheEnd } from '../../groups/organisation-then';
import type { Capacity } from '../../groups/capacity';
import type { GroupKind } from '../../groups/group.entity';
import type { MemberClass, SeatRole } from '../../groups/seat.entity';
import { figureColumns, isMarked } from '../../meetings/attendance-figures.queries';
import { statusesThatMean } from '../../meetings/attendance-rate';
import { statement } from '../../platform/database/statement';
import type { Day, Precision } from '../../platform/time/period';
import { teamHead } from './team-head';
import type { TeamHead } from './team-head';

/** A seat of a team, who sits in it, and how often they came in the year before. */
export interface SeatRow {
  readonly id: string;
  readonly label: string;
  readonly role: SeatRole;
  readonly memberClass: MemberClass;
  readonly required: boolean;
  readonly isOfPost: boolean;
  readonly occupancyId: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly capacity: Capacity | null;
  readonly organisation: string | null;
  readonly since: Day | null;
  readonly sincePrecision: Precision;
  /** The last day of whoever sat there before; of an empty seat only. */
  readonly emptyAfter: Day | null;
  readonly from: Day;
  readonly deputies: readonly string[];
  readonly present: number;
  readonly deputised: number;
  readonly expected: number;
}

/** Somebody who sat on a group of the team before. */
export interface PastMemberRow {
  readonly personId: string;
  readonly personName: string;
  readonly seat: string;
  readonly group: string;
  readonly organisation: string | null;
  readonly from: Day;
  readonly fromPrecision: Precision;
  readonly to: Day;
  readonly toPrecision: Precision;
}

/** The people of a team on a day. */
export interface TeamPeople {
  readonly hit: TeamHead;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: GroupKind;
    readonly held: number;
    readonly seats: readonly SeatRow[];
  }[];
  readonly past: readonly PastMemberRow[];
  readonly represented: {
    /** Of how many meetings in the year before. */
    readonly of: number;
    readonly organisations: readonly { readonly name: string; readonly isPartner: boolean; readonly at: number }[];
  };
}

const yearBefore = `h.meets_on > ($2::date - interval '1 year')::date AND h.meets_on <= $2::date`;
const isSeen = `($3::uuid[] IS NULL OR g.hit_id = ANY($3) OR g.id = ANY($4::uuid[]))`;

/** SQL: how exactly the first or last day of a holder is known; of whoever holds a seat by virtue of a post, to the day. */
const known = (which: 'from' | 'to', holder: string): string =>
  `coalesce((SELECT x.${which}_precision FROM seat_occupancy x WHERE x.id = ${holder}.occupancy_id), 'DAY')`;

const seat = `json_build_object('id', s.id, 'label', s.label, 'role', s.role, 'memberClass', s.member_class, 'required', s.required,
  'isOfPost', s.ex_officio_post_id IS NOT NULL, 'occupancyId', o.occupancy_id,
  'personId', p.id, 'personName', p.name, 'capacity', o.capacity, 'organisation', r.name, 'since', lower(o.during), 'sincePrecision', ${known('from', 'o')}, 'from', lower(s.during),
  'emptyAfter', CASE WHEN o.person_id IS NULL THEN (SELECT max(upper(b.during)) - 1 FROM seat_holder b
    WHERE b.seat_id = s.id AND upper(b.during) <= $2::date) END,
  'deputies', (SELECT coalesce(json_agg(x.name ORDER BY x.name), '[]'::json) FROM named_deputy d JOIN person x ON x.id = d.person_id
    WHERE d.seat_id = s.id AND d.during @> $2::date),
  'present', coalesce(f.present, 0), 'deputised', coalesce(f.deputised, 0), 'expected', coalesce(f.expected, 0))`;

const seats = `SELECT coalesce(json_agg(${seat} ORDER BY s.member_class <> 'MEMBER', s.key), '[]'::json)
  FROM seat s LEFT JOIN seat_holder o ON o.seat_id = s.id AND o.during @> $2::date LEFT JOIN person p ON p.id = o.person_id
    LEFT JOIN organisation_then r ON r.named_id = o.represented_organisation_id
    LEFT JOIN came f ON f.seat_id = s.id AND f.person_id = o.person_id
  WHERE s.group_id = g.id AND s.during @> $2::date`;

const past = `SELECT coalesce(json_agg(json_build_object('personId', p.id, 'personName', p.name, 'seat', s.label, 'group', g.name, 'organisation', r.name,
    'from', lower(h.during), 'fromPrecision', ${known('from', 'h')}, 'to', upper(h.during) - 1, 'toPrecision', ${known('to', 'h')}) ORDER BY upper(h.during) DESC, p.name, s.id), '[]'::json)
  FROM governance_group g JOIN seat_holder h ON h.group_id = g.id AND upper(h.during) <= $2::date
    JOIN seat s ON s.id = h.seat_id JOIN person p ON p.id = h.person_id ${representedInTheEnd('$2')}
  WHERE g.hit_id = $1`;

const here = isMarked([...statusesThatMean.present, ...statusesThatMean.deputised]);

/**
 * Who sits in the seats of a team on a day and how often they came in the year before; who sat there earlier; and at how many
 * meetings of its steering group (of all its groups where it has none) each partner was spoken for, by a member or their deputy.
 * Of meetings, only those within reach. Values: HIT, day, and the HITs and groups whose meetings are seen (null for all).
 */
export const teamPeopleOnDay = statement(
  'team-people-on-day',
  `WITH organisation_then AS MATERIALIZED (SELECT * FROM ${organisationsOn('$2')} t
   ), of_team AS MATERIALIZED (
     SELECT g.* FROM governance_group g WHERE g.hit_id = $1 AND g.during @> $2::date
   ), held AS MATERIALIZED (
     SELECT h.group_id, h.meeting_id, g.kind = 'STEERING_GROUP' OR NOT EXISTS (SELECT FROM of_team WHERE kind = 'STEERING_GROUP') AS counts
     FROM of_team g JOIN meeting_group h ON h.group_id = g.id AND h.status = 'HELD' AND ${yearBefore} WHERE ${isSeen}
   ), marked AS MATERIALIZED (
     SELECT a.*, h.counts FROM held h JOIN attendance a ON a.meeting_id = h.meeting_id AND a.superseded_by_id IS NULL AND a.is_expected
       JOIN seat s ON s.id = a.seat_id AND s.group_id = h.group_id
   ), came AS (
     SELECT a.seat_id, a.person_id, ${figureColumns} FROM marked a GROUP BY a.seat_id, a.person_id
   ), partner AS (
     SELECT DISTINCT ${continuesAs('r.organisation_id', '$2')} AS id FROM hit_partner r
     WHERE r.hit_id = $1 AND r.kind = 'PARTNER' AND r.during @> $2::date
   ), spoken_for AS (
     SELECT t.id, count(DISTINCT a.meeting_id)::int AS at FROM marked a JOIN organisation_then t ON t.named_id = a.organisation_id
     WHERE a.counts AND ${here} GROUP BY t.id
   )
   SELECT json_build_object('hit', ${teamHead},
     'groups', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'kind', g.kind,
         'held', (SELECT count(*) FROM held x WHERE x.group_id = g.id), 'seats', (${seats}))
         ORDER BY g.kind = 'STEERING_GROUP' DESC, g.key), '[]'::json) FROM of_team g),
     'past', (${past}),
     'represented', json_build_object('of', (SELECT count(DISTINCT meeting_id) FROM held WHERE counts),
       'organisations', (SELECT coalesce(json_agg(json_build_object('name', ${organisationName('coalesce(p.id, f.id)', '$2')},
           'isPartner', p.id IS NOT NULL, 'at', coalesce(f.at, 0)) ORDER BY coalesce(f.at, 0) DESC, ${organisationName('coalesce(p.id, f.id)', '$2')}), '[]'::json)
         FROM partner p FULL JOIN spoken_for f ON f.id = p.id)))::text
   FROM hit h WHERE h.id = $1`,
);
