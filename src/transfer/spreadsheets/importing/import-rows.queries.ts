import { statement } from '../../../platform/database/statement';
import type { Statement } from '../../../platform/database/statement';
import type { SpreadsheetKind } from '../kinds';
import { continuesAs } from '../../../directory/organisation-naming';
import { progressOf } from '../checking/action-faults';
import { beganIt } from '../checking/contact-faults';
import { capacityOf, membershipDays, seatLabel } from '../checking/membership-faults';

const noted = (table: string, rows: string, before = 'NULL::jsonb', count = 'count(*)::integer'): string =>
  `noted AS (INSERT INTO spreadsheet_made (import_id, table_name, row_id, print, before)
     SELECT $1, '${table}', a.id, row_print(to_jsonb(a)), ${before} FROM ${rows} RETURNING 1)
   SELECT ${count} AS count FROM noted`;

/** Adds rows to a table, and notes each so that it can be taken out again. Values: import, the moment. */
function adding(table: string, text: string): Statement {
  return statement(
    `spreadsheet-add-${table.replaceAll('_', '-')}`,
    `WITH moment AS (SELECT $2::timestamptz AS now), a AS (INSERT INTO ${table} ${text} RETURNING *), ${noted(table, 'a')}`,
  );
}

const good = 'e.import_id = $1 AND NOT e.is_faulty AND NOT e.is_same';
const nameOf = `regexp_replace(regexp_replace(r.written, '\\s+', ' ', 'g'), '^([^,]+), ([^,]+)$', '\\2 \\1')`;

/** Whoever is new. Somebody who is written as "Shah, Priya" is called Priya Shah. */
const people = adding(
  'person',
  `(id, key, name, profession, email, telephone)
   SELECT n.id, n.id::text, n.name, d.code, d.texts ->> 'email', d.texts ->> 'telephone'
   FROM (SELECT DISTINCT ON (r.meaning) r.meaning::uuid AS id, ${nameOf} AS name FROM spreadsheet_reading r
     WHERE r.import_id = $1 AND r.kind = 'PERSON' AND r.state = 'NEW'
       AND EXISTS (SELECT FROM spreadsheet_entry e WHERE ${good} AND e.person_id = r.meaning::uuid)
     ORDER BY r.meaning, r.answer LIKE 'AS:%' NULLS FIRST) n
   LEFT JOIN (SELECT DISTINCT ON (e.person_id) e.person_id, e.code, e.texts FROM spreadsheet_entry e
     JOIN spreadsheet_import i ON i.id = e.import_id AND i.kind = 'PEOPLE' WHERE ${good} ORDER BY e.person_id, e.number) d ON d.person_id = n.id`,
);

const affiliations = adding(
  'affiliation',
  `(person_id, organisation_id, role, during, from_precision)
   SELECT e.person_id, e.organisation_id, e.texts ->> 'role', daterange(e.from_day, upper(o.during)), e.from_precision
   FROM spreadsheet_entry e JOIN organisation o ON o.id = e.organisation_id
   WHERE ${good} AND e.target_id IS NULL AND e.from_day IS NOT NULL`,
);

/** Seats that rows name and the group does not have, for as long as the group is there. */
const seats = adding(
  'seat',
  `(id, group_id, key, label, role, member_class, voting, required, during)
   SELECT DISTINCT ON (e.seat_id) e.seat_id, e.group_id, e.seat_id::text, ${seatLabel},
     CASE WHEN l.label ~ '(vice|deputy).?chair' THEN 'VICE_CHAIR' WHEN l.label ~ '\\mchair' THEN 'CHAIR' WHEN l.label ~ 'co.?lead' THEN 'CO_LEAD'
       WHEN l.label ~ 'secretary' THEN 'SECRETARY' ELSE 'MEMBER' END,
     l.class, l.class = 'MEMBER', false, g.during
   FROM spreadsheet_entry e JOIN governance_group g ON g.id = e.group_id
     CROSS JOIN LATERAL (SELECT lower(coalesce(e.texts ->> 'seat', '')) AS label, CASE WHEN e.texts ->> 'seat' ~* 'observer' THEN 'OBSERVER'
       WHEN e.texts ->> 'seat' ~* 'in attendance' THEN 'IN_ATTENDANCE' ELSE 'MEMBER' END AS class) l
   WHERE ${good} AND NOT EXISTS (SELECT FROM seat s WHERE s.id = e.seat_id) ORDER BY e.seat_id, e.number`,
);

const occupancies = adding(
  'seat_occupancy',
  `(seat_id, person_id, capacity, represented_organisation_id, during, from_precision, to_precision)
   SELECT e.seat_id, e.person_id, ${capacityOf}, e.organisation_id, ${membershipDays}, e.from_precision, coalesce(e.to_precision, 'DAY')
   FROM spreadsheet_entry e WHERE ${good}`,
);

/** Meetings that the portal does not know. */
const meetings = adding(
  'meeting',
  `(id, key, kind, status, meets_on, record_state, recorded_at)
   SELECT DISTINCT e.meeting_id, e.meeting_id::text, 'ORDINARY', 'HELD', e.from_day, 'UNCONFIRMED', m.now FROM spreadsheet_entry e, moment m
   WHERE ${good} AND NOT EXISTS (SELECT FROM meeting x WHERE x.id = e.meeting_id)`,
);

const meetingGroups = statement(
  'spreadsheet-add-meeting-group',
  `INSERT INTO meeting_group (meeting_id, group_id, meets_on, status)
   SELECT DISTINCT e.meeting_id, e.group_id, e.from_day, 'HELD' FROM spreadsheet_entry e JOIN spreadsheet_made m ON m.import_id = $1
     AND m.table_name = 'meeting' AND m.before IS NULL AND m.row_id = e.meeting_id
   WHERE ${good} AND $2::timestamptz IS NOT NULL RETURNING 0 AS count`,
);

/** Planned meetings that were held after all. */
const plannedMeetings = statement(
  'spreadsheet-hold-meetings',
  `WITH old AS MATERIALIZED (SELECT m.id, to_jsonb(m) AS before FROM meeting m WHERE m.status = 'PLANNED'
     AND m.id IN (SELECT e.meeting_id FROM spreadsheet_entry e WHERE ${good})),
   a AS (UPDATE meeting m SET status = 'HELD', record_state = 'UNCONFIRMED', recorded_at = $2, version = m.version + 1 FROM old
     WHERE m.id = old.id RETURNING m.*), ${noted('meeting', 'a JOIN old ON old.id = a.id', 'old.before')}`,
);

/** For a new record everybody on the roster of the day is listed, and who is not mentioned is not recorded. */
const roster = adding(
  'attendance',
  `(meeting_id, seat_id, person_id, is_expected, status, capacity, organisation_id, origin)
   SELECT x.row_id, s.id, h.person_id, s.member_class = 'MEMBER', coalesce(e.code, 'NOT_RECORDED'), h.capacity,
     coalesce(e.organisation_id, ${continuesAs('h.represented_organisation_id', 'mg.meets_on')}), 'IMPORTED'
   FROM spreadsheet_made x JOIN meeting_group mg ON mg.meeting_id = x.row_id
     JOIN seat_stay h ON h.group_id = mg.group_id AND h.during @> mg.meets_on
     JOIN seat s ON s.id = h.seat_id AND s.during @> mg.meets_on
     LEFT JOIN spreadsheet_entry e ON ${good} AND e.meeting_id = x.row_id AND e.person_id = h.person_id AND e.seat_id = s.id
   WHERE x.import_id = $1 AND x.table_name = 'meeting' AND (s.member_class <> 'OBSERVER' OR e.code IS NOT NULL)`,
);

/** Somebody on the list of a record that is there of whom nothing was recorded. */
const filledIn = statement(
  'spreadsheet-fill-in',
  `WITH old AS MATERIALIZED (SELECT a.id, to_jsonb(a) AS before, e.code, e.organisation_id FROM attendance a
     JOIN spreadsheet_entry e ON e.target_id = a.id WHERE ${good} AND $2::timestamptz IS NOT NULL),
   a AS (UPDATE attendance t SET status = old.code, origin = 'IMPORTED', organisation_id = coalesce(old.organisation_id, t.organisation_id) FROM old
     WHERE t.id = old.id RETURNING t.*), ${noted('attendance', 'a JOIN old ON old.id = a.id', 'old.before')}`,
);

/** Whoever came without being on the list. */
const others = statement(
  'spreadsheet-add-others',
  `WITH a AS (INSERT INTO attendance (meeting_id, seat_id, person_id, is_expected, status, capacity, organisation_id, origin)
     SELECT e.meeting_id, e.seat_id, e.person_id, false, CASE WHEN e.seat_id IS NULL AND e.code = 'PRESENT' THEN 'IN_ATTENDANCE' ELSE e.code END,
       NULL, e.organisation_id, 'IMPORTED'
     FROM spreadsheet_entry e WHERE ${good} AND e.target_id IS NULL AND $2::timestamptz IS NOT NULL
       AND NOT EXISTS (SELECT FROM attendance x WHERE x.meeting_id = e.meeting_id AND x.person_id = e.person_id AND x.superseded_by_id IS NULL)
     RETURNING *), ${noted('attendance', 'a')}`,
);

/** Actions, under the next numbers of the year of their meeting, in the order of the meetings and of the rows. */
const actions = statement(
  'spreadsheet-add-action',
  `WITH wanted AS MATERIALIZED (SELECT e.*, extract(year FROM e.from_day)::integer AS year,
       row_number() OVER (PARTITION BY extract(year FROM e.from_day) ORDER BY e.from_day, e.number) AS nth,
       count(*) OVER (PARTITION BY extract(year FROM e.from_day)) AS many
     FROM spreadsheet_entry e WHERE ${good} AND $2::timestamptz IS NOT NULL),
   taken AS (INSERT INTO register_number AS r (register, year, last) SELECT DISTINCT 'A', year, many::integer FROM wanted
     ON CONFLICT (register, year) DO UPDATE SET last = r.last + excluded.last RETURNING year, last),
   a AS (INSERT INTO action (meeting_id, number, task, owner_person_id, due_on, status, closed_on)
     SELECT e.meeting_id, concat_ws('-', 'A', e.year, to_char(t.last - e.many + e.nth, 'FM99999000')), btrim(e.texts ->> 'task'), e.person_id,
       e.to_day, ${progressOf}, CASE WHEN ${progressOf} <> 'OPEN' THEN e.closed_day END
     FROM wanted e JOIN taken t ON t.year = e.year RETURNING *), ${noted('action', 'a')}`,
);

/** What became of those that are not open: part of the action, and not counted beside it. */
const actionEvents = statement(
  'spreadsheet-add-action-event',
  `WITH a AS (INSERT INTO action_event (action_id, position, kind, happened_on)
     SELECT a.id, 1, a.status, a.closed_on FROM action a JOIN spreadsheet_made m ON m.import_id = $1 AND m.table_name = 'action' AND m.row_id = a.id
     WHERE a.status <> 'OPEN' AND $2::timestamptz IS NOT NULL RETURNING *), ${noted('action_event', 'a', 'NULL::jsonb', '0 * count(*)::integer')}`,
);

/** Contacts, as the team reports them: what a sponsor says themselves comes from no spreadsheet. */
const contacts = adding(
  'sponsor_engagement',
  `(id, key, sponsorship_id, kind, happened_on, initiated_by, reported_by, is_substantive, note)
   SELECT n.id, n.id::text, e.sponsorship_id, e.code, e.from_day, ${beganIt}, 'MANAGER', e.code <> 'BRIEFING_RECEIVED', nullif(btrim(e.texts ->> 'note'), '')
   FROM spreadsheet_entry e CROSS JOIN LATERAL (SELECT uuidv7() AS id, e.number) n WHERE ${good}`,
);

/** What is written, in order, and what it is called where it is told. */
export const writing: Readonly<
  Record<
    Exclude<SpreadsheetKind, 'ATTENDANCE_MATRIX'>,
    readonly { readonly counts: string; readonly statement: Statement }[]
  >
> = {
  PEOPLE: [
    { counts: 'people', statement: people },
    { counts: 'affiliations', statement: affiliations },
  ],
  MEMBERSHIPS: [
    { counts: 'people', statement: people },
    { counts: 'seats', statement: seats },
    { counts: 'memberships', statement: occupancies },
  ],
  ATTENDANCE: [
    { counts: 'people', statement: people },
    { counts: 'meetings', statement: meetings },
    { counts: 'meetings', statement: meetingGroups },
    { counts: 'meetings', statement: plannedMeetings },
    { counts: 'attendance', statement: roster },
    { counts: 'attendance', statement: filledIn },
    { counts: 'attendance', statement: others },
  ],
  ACTIONS: [
    { counts: 'people', statement: people },
    { counts: 'actions', statement: actions },
    { counts: 'actions', statement: actionEvents },
  ],
  CONTACTS: [{ counts: 'contacts', statement: contacts }],
};
