import { continuesAs, organisationName } from '../../directory/organisation-naming';
import type { MemberClass, SeatRole } from '../../groups/seat.entity';
import { stands } from '../../meetings/apology.queries';
import type { MeetingStatus, RecordState } from '../../meetings/meeting.entity';
import { localTime } from '../../meetings/local-time.queries';
import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { Day } from '../../platform/time/period';

/** A place at the table on the day of the meeting, and whoever holds it. */
export interface PlaceToMark {
  readonly seatId: string;
  readonly label: string;
  readonly role: SeatRole;
  readonly memberClass: MemberClass;
  readonly isRequired: boolean;
  readonly personId: string;
  readonly personName: string;
  readonly organisation: string | null;
  readonly isSponsor: boolean;
  /** What they said before the meeting, and who was to come instead. */
  readonly apology: {
    readonly sentOn: Day;
    readonly deputyId: string | null;
    readonly deputyName: string | null;
  } | null;
  readonly deputies: readonly { readonly id: string; readonly name: string }[];
}

/** Somebody who can be given an action. */
export interface PossibleOwner {
  readonly id: string;
  readonly name: string;
}

/** A meeting that is to be logged, with everything that the form shows. */
export interface MeetingToLog {
  readonly id: string;
  readonly version: number;
  readonly status: MeetingStatus;
  readonly recordState: RecordState | null;
  readonly title: string | null;
  readonly meetsOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly hitId: string | null;
    readonly hitName: string | null;
  }[];
  /** What was planned to be on the agenda, in order. */
  readonly items: readonly {
    readonly title: string;
    readonly purpose: string | null;
    readonly topics: readonly string[];
    readonly confidential: boolean;
  }[];
  readonly places: readonly PlaceToMark[];
  readonly owners: readonly PossibleOwner[];
  readonly nextMeetingOn: Day | null;
}

const list = (columns: Readonly<Record<string, string>>, order: string, from: string): string =>
  `coalesce((SELECT json_agg(${jsonObject(columns)} ORDER BY ${order}) FROM ${from}), '[]'::json)`;

const groups = list(
  {
    id: 'g.id',
    name: 'g.name',
    hitId: 'g.hit_id',
    hitName: '(SELECT n.name FROM hit_name n WHERE n.hit_id = g.hit_id AND n.during @> d.day)',
  },
  'g.key',
  'meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = m.id',
);

const items = list(
  { title: 'i.title', purpose: 'i.purpose', topics: 'i.topics', confidential: 'i.is_confidential' },
  'i.position',
  'planned_item i WHERE i.meeting_id = m.id',
);

// OFFSET 0: the seats of the groups that met are few; PostgreSQL would look through all seats of the day for them.
const seats = `(SELECT s.* FROM seat s WHERE s.group_id = ANY (ARRAY(SELECT mg.group_id FROM meeting_group mg WHERE mg.meeting_id = m.id)) OFFSET 0) s
  JOIN seat_holder h ON h.seat_id = s.id AND h.during @> d.day JOIN person p ON p.id = h.person_id
  WHERE s.during @> d.day AND s.member_class <> 'OBSERVER'`;

const places = list(
  {
    seatId: 's.id',
    label: 's.label',
    role: 's.role',
    memberClass: 's.member_class',
    isRequired: 's.required',
    personId: 'p.id',
    personName: 'p.name',
    organisation: organisationName(continuesAs('h.represented_organisation_id', 'd.day'), 'd.day'),
    isSponsor: `EXISTS (SELECT FROM executive_sponsorship x JOIN governance_group g ON g.id = s.group_id AND g.hit_id = x.hit_id
      WHERE x.person_id = p.id AND x.during @> d.day)`,
    apology: `(SELECT json_build_object('sentOn', y.sent_on, 'deputyId', y.deputy_person_id, 'deputyName', coalesce(q.name, y.deputy_name))
      FROM apology y LEFT JOIN person q ON q.id = y.deputy_person_id
      WHERE y.meeting_id = m.id AND y.seat_id = s.id AND y.person_id = p.id AND ${stands('y')})`,
    deputies: list(
      { id: 'q.id', name: 'q.name' },
      'q.name',
      'named_deputy e JOIN person q ON q.id = e.person_id WHERE e.seat_id = s.id AND e.during @> d.day',
    ),
  },
  `s.member_class <> 'MEMBER', lower(p.name), s.id`,
  seats,
);

/** The meeting, who is expected by the roster of the day, and who may be given an action. Values: meeting, day or null for its own. */
export const meetingToLog = statement(
  'portal-meeting-to-log',
  `SELECT ${jsonObject({
    id: 'm.id',
    version: 'm.version',
    status: 'm.status',
    recordState: 'm.record_state',
    title: 'm.title',
    meetsOn: 'm.meets_on',
    startsAt: localTime('m.starts_at', 'm.zone'),
    endsAt: localTime('m.ends_at', 'm.zone'),
    place: 'm.place',
    groups,
    items,
    places,
    owners: `coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY lower(o.name), o.id)
      FROM (SELECT DISTINCT p.id, p.name FROM ${seats}) o), '[]'::json)`,
    nextMeetingOn: `(SELECT min(x.meets_on) FROM meeting_group mg JOIN meeting_group x ON x.group_id = mg.group_id AND x.status = 'PLANNED'
      AND x.meets_on > d.day WHERE mg.meeting_id = m.id)`,
  })}::text FROM meeting m CROSS JOIN LATERAL (SELECT coalesce($2::date, m.meets_on) AS day) d WHERE m.id = $1`,
);

/** People by their exact names, whatever the case. Value: names. More than one person of a name is nobody in particular. */
export const peopleOfNames = statement(
  'portal-people-of-names',
  `SELECT min(p.id::text) AS id, lower(p.name) AS name FROM person p WHERE lower(p.name) = ANY ($1::text[])
   GROUP BY lower(p.name) HAVING count(*) = 1`,
);
