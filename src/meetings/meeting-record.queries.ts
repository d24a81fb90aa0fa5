import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import { figureColumns, figures } from './attendance-figures.queries';
import { inUtc } from './local-time.queries';
import { instants, isToLog, meetingColumns } from './meeting.queries';

/** SQL: an organisation as `{ id, name }`, by the name it had on the day of the meeting `m`, or null. */
const organisation = (id: string): string => `CASE WHEN ${id} IS NOT NULL THEN json_build_object('id', ${id}, 'name',
  (SELECT n.name FROM organisation_name n WHERE n.organisation_id = ${id} ORDER BY n.during @> m.meets_on DESC, lower(n.during) DESC LIMIT 1)) END`;

const list = (what: string, rest: string, order: string): string =>
  `(SELECT coalesce(json_agg(${what} ORDER BY ${order}), '[]'::json) FROM ${rest})`;

const cameAndLeft = { cameAt: 'left(a.came_at::text, 5)', leftAt: 'left(a.left_at::text, 5)' };

const seatColumns = {
  seatId: 's.id',
  seatKey: 's.key',
  seatLabel: 's.label',
  role: 's.role',
  memberClass: 's.member_class',
  groupId: 's.group_id',
  personId: 'p.id',
  personName: 'p.name',
  isExpected: 'a.is_expected',
  status: 'a.status',
  capacity: 'a.capacity',
  organisation: organisation('a.organisation_id'),
  deputy: `CASE WHEN a.status = 'DEPUTY' THEN json_build_object('personId', d.id, 'name', coalesce(d.name, a.deputy_name),
    'chairAgreed', a.chair_agreed_deputy) END`,
  ...cameAndLeft,
  origin: 'a.origin',
  correctionId: 'a.correction_id',
};
const guestColumns = {
  personId: 'p.id',
  name: 'coalesce(p.name, a.guest_name)',
  status: 'a.status',
  organisation: organisation('a.organisation_id'),
  ...cameAndLeft,
  origin: 'a.origin',
};

/** Which rows of attendance `a` are read: those that hold, or, as first recorded, those that no correction has written. */
const read = `a.meeting_id = m.id AND CASE WHEN $3::boolean THEN a.correction_id IS NULL ELSE a.superseded_by_id IS NULL END`;
const person = 'LEFT JOIN person p ON p.id = a.person_id';

const parents = list(
  jsonObject({ id: 'pg.id', key: 'pg.key', name: 'pg.name' }),
  `reporting_line l JOIN governance_group pg ON pg.id = l.parent_group_id WHERE l.group_id = g.id AND l.during @> m.meets_on`,
  'pg.key',
);

const record = {
  state: 'm.record_state',
  recordedAt: inUtc('m.recorded_at'),
  confirmedOn: 'm.confirmed_on',
  confirmedBy: `(SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = m.confirmed_by_person_id)`,
  confirmedAtMeeting: `(SELECT json_build_object('id', c.id, 'meetsOn', c.meets_on) FROM meeting c WHERE c.id = m.confirmed_at_meeting_id)`,
};

const action = {
  id: 'a.id',
  number: 'a.number',
  task: 'a.task',
  ownerId: 'p.id',
  ownerName: 'p.name',
  dueOn: 'a.due_on',
  status: 'a.status',
};

const whole = {
  ...meetingColumns,
  toLog: isToLog('$2'),
  zone: 'm.zone',
  ...instants,
  summary: 'm.summary',
  record: `CASE WHEN m.record_state IS NOT NULL THEN ${jsonObject(record)} END`,
  groups: list(
    jsonObject({ id: 'g.id', key: 'g.key', name: 'g.name', kind: 'g.kind', hitId: 'g.hit_id', parents }),
    'meeting_group mg JOIN governance_group g ON g.id = mg.group_id WHERE mg.meeting_id = m.id',
    'g.key',
  ),
  attendance: list(
    jsonObject(seatColumns),
    `attendance a JOIN seat s ON s.id = a.seat_id ${person} LEFT JOIN person d ON d.id = a.deputy_person_id WHERE ${read}`,
    's.group_id, s.key, s.id',
  ),
  guests: list(jsonObject(guestColumns), `attendance a ${person} WHERE ${read} AND a.seat_id IS NULL`, 'a.id'),
  figures: `(SELECT ${jsonObject(figures)} FROM (SELECT ${figureColumns} FROM attendance a WHERE ${read} AND a.is_expected) f)`,
  agendaItems: list(
    jsonObject({
      position: 'i.position',
      title: 'i.title',
      purpose: 'i.purpose',
      topics: 'i.topics',
      outcome: 'i.outcome',
      deferred: 'i.is_deferred',
    }),
    'agenda_item i WHERE i.meeting_id = m.id',
    'i.position',
  ),
  decisions: list(
    jsonObject({
      id: 'd.id',
      number: 'd.number',
      item: 'd.item_position',
      statement: 'd.statement',
      rationale: 'd.rationale',
    }),
    'decision d WHERE d.meeting_id = m.id',
    'd.id',
  ),
  actions: list(
    jsonObject({ ...action, item: 'a.item_position', closedOn: 'a.closed_on', version: 'a.version' }),
    'action a JOIN person p ON p.id = a.owner_person_id WHERE a.meeting_id = m.id',
    'a.id',
  ),
  carriedActions: list(
    jsonObject(action),
    `action_event e JOIN action a ON a.id = e.action_id JOIN person p ON p.id = a.owner_person_id
      WHERE e.meeting_id = m.id AND e.kind = 'CARRIED_FORWARD'`,
    'a.number, e.id',
  ),
  interests: list(
    jsonObject({
      position: 'n.position',
      personId: 'p.id',
      personName: 'p.name',
      item: 'n.item_position',
      interest: 'n.interest',
      type: 'n.type',
      handling: 'n.handling',
    }),
    'interest_declaration n JOIN person p ON p.id = n.person_id WHERE n.meeting_id = m.id',
    'n.position',
  ),
  corrections: list(
    jsonObject({
      id: 'c.id',
      position: 'c.position',
      correctedAt: inUtc('c.corrected_at'),
      correctedBy: 'c.corrected_by',
      statement: 'c.statement',
    }),
    'record_correction c WHERE c.meeting_id = m.id',
    'c.position',
  ),
};

/**
 * One meeting with everything that is recorded of it, and the groups it reported to on its day.
 * Values: id, today, whether as first recorded.
 */
export const wholeMeeting = statement(
  'whole-meeting',
  `SELECT ${jsonObject(whole)}::text AS text FROM meeting m WHERE m.id = $1`,
);
