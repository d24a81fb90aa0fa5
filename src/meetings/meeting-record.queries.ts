import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import { stands } from './apology.queries';
import { confidentialItem, readable } from './confidential-items';
import { inUtc } from './local-time.queries';
import { instants, isToLog, meetingColumns } from './meeting.queries';
import { asFirstRecorded, asItStands, attendanceParts, list } from './record-attendance.queries';

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
  task: readable(
    'a.task',
    { meeting: 'a.meeting_id', position: 'a.item_position', person: 'a.owner_person_id' },
    '$3',
    `'${confidentialItem}'`,
  ),
  ownerId: 'p.id',
  ownerName: 'p.name',
  dueOn: 'a.due_on',
  status: 'a.status',
};

const ofItem = (text: string, instead?: string): string =>
  readable(text, { meeting: 'm.id', position: 'i.position' }, '$3', instead);
const ofDecision = (text: string, instead?: string): string =>
  readable(text, { meeting: 'm.id', position: 'd.item_position' }, '$3', instead);

const whole = (rows: string): Readonly<Record<string, string>> => ({
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
  ...attendanceParts(rows),
  apologies: list(
    jsonObject({
      id: 'y.id',
      version: 'y.version',
      seatId: 's.id',
      seatLabel: 's.label',
      personId: 'p.id',
      personName: 'p.name',
      sentOn: 'y.sent_on',
      deputyId: 'd.id',
      deputyName: 'coalesce(d.name, y.deputy_name)',
      origin: 'y.origin',
    }),
    `apology y JOIN seat s ON s.id = y.seat_id JOIN person p ON p.id = y.person_id LEFT JOIN person d ON d.id = y.deputy_person_id
      WHERE y.meeting_id = m.id AND ${stands('y')}`,
    'lower(p.name), y.id',
  ),
  away: list(
    jsonObject({
      personId: 'p.id',
      personName: 'p.name',
      seatLabel: 's.label',
      from: 'lower(w.during)',
      until: 'upper(w.during) - 1',
      deputyName: 'coalesce(d.name, w.deputy_name)',
    }),
    `meeting_group mg JOIN seat s ON s.group_id = mg.group_id AND s.during @> mg.meets_on
      JOIN seat_holder h ON h.seat_id = s.id AND h.during @> mg.meets_on JOIN person p ON p.id = h.person_id
      JOIN time_away w ON w.person_id = p.id AND w.taken_back_on IS NULL AND w.during @> mg.meets_on LEFT JOIN person d ON d.id = w.deputy_person_id
      WHERE mg.meeting_id = m.id AND m.status = 'PLANNED'
        AND NOT EXISTS (SELECT FROM apology y WHERE y.meeting_id = m.id AND y.seat_id = s.id AND y.person_id = p.id AND ${stands('y')})`,
    'lower(p.name), s.id',
  ),
  agendaItems: list(
    jsonObject({
      position: 'i.position',
      title: ofItem('i.title', `'${confidentialItem}'`),
      purpose: ofItem('i.purpose'),
      topics: ofItem('i.topics', `'{}'::text[]`),
      outcome: ofItem('i.outcome'),
      deferred: 'i.is_deferred',
      confidential: 'i.is_confidential',
    }),
    'agenda_item i WHERE i.meeting_id = m.id',
    'i.position',
  ),
  decisions: list(
    jsonObject({
      id: 'd.id',
      number: 'd.number',
      item: 'd.item_position',
      statement: ofDecision('d.statement', `'${confidentialItem}'`),
      rationale: ofDecision('d.rationale'),
      ratifies: 'd.ratifies_decision_id',
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
      interest: readable('n.interest', { meeting: 'm.id', position: 'n.item_position' }, '$3', `'${confidentialItem}'`),
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
});

const statementOf = (rows: string): string =>
  `SELECT ${jsonObject(whole(rows))}::text AS text FROM meeting m WHERE m.id = $1`;

/** One meeting with everything that is recorded of it, and the groups it reported to on its day. Values: id, today, sight of confidential items. */
export const wholeMeeting = statement('whole-meeting', statementOf(asItStands));

/** The same with attendance as it was first recorded, before any correction. Values: id, today, sight of confidential items. */
export const wholeMeetingAsFirstRecorded = statement('whole-meeting-as-first-recorded', statementOf(asFirstRecorded));
