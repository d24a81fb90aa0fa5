import { continuesAs } from '../../directory/organisation-naming';
import type { QuorumRule } from '../../groups/quorum';
import { isAwayOn } from '../../directory/time-away.queries';
import { stands } from '../../meetings/apology.queries';
import { openText } from '../../meetings/confidential-items';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';
import type { Room } from './quoracy';

const list = (what: string, from: string): string => `(SELECT coalesce(json_agg(${what}), '[]'::json) FROM ${from})`;

/** The posts are looked up only for a rule that names posts. */
const posts = (person: string, day: string): string => `CASE WHEN jsonb_path_exists(q.rule, '$.*[*].anyOfPosts')
  THEN ${list('t.key', `post t WHERE t.id = s.ex_officio_post_id OR t.id IN (SELECT h.post_id FROM post_acting_holder h WHERE h.person_id = ${person} AND h.during @> ${day})`)}
  ELSE '[]'::json END`;

/** What a seat `s` is like at a meeting: `person` whoever holds it, `came` whoever came, `organisation` the one it speaks for. */
const seatObject = (
  more: string,
  person: string,
  day: string,
): string => `json_build_object('seatId', s.id, 'role', s.role,
  'voting', s.voting, 'constituency', s.constituency, 'personId', ${person}, ${more}, 'profession', p.profession,
  'organisation', o.key, 'organisationType', o.type, 'posts', ${posts(person, day)})`;

const sectorOf = (capacity: string): string =>
  `coalesce(o.sector, CASE WHEN ${capacity} = 'PUBLIC_CONTRIBUTOR' THEN 'LAY' END)`;

const attended = seatObject(
  `'status', a.status, 'deputyPersonId', a.deputy_person_id, 'chairAgreedDeputy', a.chair_agreed_deputy, 'capacity', a.capacity,
  'sector', ${sectorOf('a.capacity')}`,
  'a.person_id',
  'x.meets_on',
);

/** SQL: who was expected as a member at the meeting of `x` (meeting_id, group_id, meets_on), under the quorum rule `q`. */
export const roomOfRecord = `json_build_object('seats', ${list(
  attended,
  `attendance a JOIN seat s ON s.id = a.seat_id AND s.group_id = x.group_id AND s.member_class = 'MEMBER'
    LEFT JOIN person p ON p.id = CASE WHEN a.status = 'DEPUTY' THEN a.deputy_person_id ELSE a.person_id END
    LEFT JOIN organisation o ON o.id = ${continuesAs('a.organisation_id', 'x.meets_on')}
  WHERE a.meeting_id = x.meeting_id AND a.superseded_by_id IS NULL AND a.is_expected`,
)}, 'allSeats', (SELECT count(*) FROM seat s WHERE s.group_id = x.group_id AND s.member_class = 'MEMBER' AND s.during @> x.meets_on))`;

const foreseen = seatObject(
  `'status', CASE WHEN s.id = ANY($2::uuid[]) THEN 'APOLOGIES' WHEN y.id IS NULL THEN CASE WHEN ${isAwayOn('h.person_id', 'x.meets_on')} THEN 'APOLOGIES' ELSE 'PRESENT' END
    WHEN y.deputy_person_id IS NULL AND y.deputy_name IS NULL THEN 'APOLOGIES' ELSE 'DEPUTY' END, 'deputyPersonId', y.deputy_person_id, 'chairAgreedDeputy', NULL,
  'capacity', h.capacity, 'sector', ${sectorOf('h.capacity')}`,
  'h.person_id',
  'x.meets_on',
);

/** SQL: who will be expected as a member at a planned meeting: whoever holds a seat on its day, less those who sent apologies or are away. */
const roomForeseen = `json_build_object('seats', ${list(
  foreseen,
  `seat s JOIN seat_holder h ON h.seat_id = s.id AND h.during @> x.meets_on
    LEFT JOIN apology y ON y.meeting_id = x.meeting_id AND y.seat_id = s.id AND y.person_id = h.person_id AND ${stands('y')}
    LEFT JOIN person p ON p.id = coalesce(y.deputy_person_id, h.person_id)
    LEFT JOIN organisation o ON o.id = ${continuesAs('h.represented_organisation_id', 'x.meets_on')}
  WHERE s.group_id = x.group_id AND s.member_class = 'MEMBER' AND s.during @> x.meets_on`,
)}, 'allSeats', (SELECT count(*) FROM seat s WHERE s.group_id = x.group_id AND s.member_class = 'MEMBER' AND s.during @> x.meets_on))`;

const items = list(
  `json_build_object('position', i.position, 'title', ${openText('i.title', { meeting: 'i.meeting_id', position: 'i.position' })}, 'withdrawn', ${list(
    `json_build_object('personId', d.person_id, 'name', w.name)`,
    `interest_declaration d JOIN person w ON w.id = d.person_id
      WHERE d.meeting_id = i.meeting_id AND d.item_position = i.position AND d.handling IN ('WITHDREW_FROM_DECISION', 'LEFT_THE_ROOM')`,
  )}) ORDER BY i.position`,
  'agenda_item i WHERE i.meeting_id = x.meeting_id',
);

const decisions = list(
  `json_build_object('id', d.id, 'number', d.number, 'item', d.item_position, 'statement', ${openText('d.statement', { meeting: 'd.meeting_id', position: 'd.item_position' })}, 'ratifies', d.ratifies_decision_id) ORDER BY d.number`,
  'decision d WHERE d.meeting_id = x.meeting_id',
);

const row = (
  room: string,
): string => `x.meeting_id AS "meetingId", x.meets_on AS "meetsOn", x.status, x.group_id AS "groupId", g.key AS "groupKey",
  g.name AS "groupName", q.rule, ${room} AS room, ${items} AS items, ${decisions} AS decisions,
  (SELECT count(*)::integer FROM attendance a WHERE a.meeting_id = x.meeting_id AND a.superseded_by_id IS NULL
     AND (a.came_at IS NOT NULL OR a.left_at IS NOT NULL)) AS "partAttendance"`;

const rest = `JOIN governance_group g ON g.id = x.group_id LEFT JOIN quorum_rule q ON q.group_id = x.group_id AND q.during @> x.meets_on`;

/** A meeting of a group, and everything that its quoracy rests on. */
export interface MeetingToJudge {
  readonly meetingId: string;
  readonly meetsOn: Day;
  readonly status: 'PLANNED' | 'HELD' | 'CANCELLED';
  readonly groupId: string;
  readonly groupKey: string;
  readonly groupName: string;
  readonly rule: QuorumRule | null;
  readonly room: Room;
  readonly items: readonly {
    readonly position: number;
    readonly title: string;
    readonly withdrawn: readonly { readonly personId: string; readonly name: string }[];
  }[];
  readonly decisions: readonly {
    readonly id: string;
    readonly number: string;
    readonly item: number | null;
    readonly statement: string;
    readonly ratifies: string | null;
  }[];
  /** How many people came later or left earlier. */
  readonly partAttendance: number;
}

/** A meeting, once for each of its groups. Values: meeting, seats that will send apologies for a planned one besides those that did. */
export const meetingToJudge = statement(
  'quoracy-of-meeting',
  `SELECT ${row(`CASE WHEN x.status = 'HELD' THEN ${roomOfRecord} ELSE ${roomForeseen} END`)} FROM meeting_group x ${rest}
   WHERE x.meeting_id = $1 ORDER BY g.key`,
);

/** The held meetings of a group in a period, in their order. Values: group, first day, last day. */
export const meetingsToJudge = statement(
  'quoracy-of-group',
  `SELECT ${row(roomOfRecord)} FROM meeting_group x ${rest}
   WHERE x.group_id = $1 AND x.status = 'HELD' AND x.meets_on BETWEEN $2::date AND $3::date ORDER BY x.meets_on, x.meeting_id`,
);

/** The held meetings of several groups in a period, group by group in their order. Values: groups, first day, last day. */
export const meetingsOfGroupsToJudge = statement(
  'quoracy-of-groups',
  `SELECT ${row(roomOfRecord)} FROM meeting_group x ${rest}
   WHERE x.group_id = ANY($1::uuid[]) AND x.status = 'HELD' AND x.meets_on BETWEEN $2::date AND $3::date
   ORDER BY g.key, x.group_id, x.meets_on, x.meeting_id`,
);

/** Whether there is such a group. Value: id. */
export const groupIsThere = statement('quoracy-group-is-there', 'SELECT id FROM governance_group WHERE id = $1');
