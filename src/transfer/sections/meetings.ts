import { meetingKinds, meetingModes, meetingStatuses, recordStates } from '../../meetings/meeting.entity';
import { agenda, agendaChanges } from './agendas';
import { apologies, attendance, guests, superseded } from './attendance';
import { zonePattern } from '../../platform/time/zone';
import { actions, agendaItems, decisions, interests } from './business';
import { day, instant, key, oneOf, position, reference, shaped, words } from './fields';
import { kinds } from './kinds';
import type { Field, Rows } from './section';

const within = {
  columns: { meeting_id: kinds.meeting.id('element_key') },
  join: (above: string, row: string): string => `${row}.meeting_id = ${above}.id`,
};

const isHeld = `own->>'status' = 'HELD'`;

/** What a meeting that was held has on record; the moment of the import where the file does not say when it was written. */
const record: readonly Field[] = [
  oneOf('recordState', recordStates, {
    otherwise: {
      in: `CASE WHEN ${isHeld} THEN 'UNCONFIRMED' END`,
      out: () => `'UNCONFIRMED'`,
      inWords: 'UNCONFIRMED for a meeting that was held',
    },
  }),
  instant('recordedAt', {
    otherwise: {
      in: `CASE WHEN ${isHeld} THEN coalesce((SELECT m.recorded_at FROM meeting m WHERE m.key = own->>'key'), (SELECT moment FROM import_run)) END`,
      out: () => 'NULL',
      inWords: 'the moment of the import',
    },
  }),
  day('confirmedOn'),
  reference('confirmedBy', 'person', { column: 'confirmed_by_person_id' }),
  { ...reference('confirmedAtMeeting', 'meeting'), isLate: true },
];

const groups: Rows = {
  name: 'groups',
  table: 'meeting_group',
  about: 'The groups that meet: one, or several for a joint meeting.',
  form: 'plain list',
  fields: [
    {
      ...reference('', 'group', { isRequired: true }),
      columns: {
        group_id: kinds.group.id(`own#>>'{}'`),
        meets_on: `(element->>'meetsOn')::date`,
        status: `element->>'status'`,
      },
      out: (row) => `(SELECT key FROM governance_group WHERE id = ${row}.group_id)`,
      refersTo: { kind: 'group', key: `own#>>'{}'` },
    },
  ],
  within,
  identity: (row) => [`${row}.meeting_id`, `${row}.group_id`],
  order: (row) => [`(SELECT key FROM governance_group WHERE id = ${row}.group_id) COLLATE "C"`],
  isNeeded: true,
};

const corrections: Rows = {
  name: 'corrections',
  table: 'record_correction',
  about: 'What was changed after the record was confirmed, with what it was before.',
  form: 'list',
  fields: [
    position((row) => `record_correction p WHERE p.meeting_id = ${row}.meeting_id`),
    instant('correctedAt', { isRequired: true }),
    words('correctedBy', { isRequired: true }),
    words('statement', { isRequired: true }),
  ],
  within,
  identity: (row) => [`${row}.meeting_id`, `${row}.position`],
  order: (row) => [`${row}.position`],
  declares: { kind: 'correction', key: `element_key || '#' || coalesce(own->>'position', place::text)` },
  lists: superseded,
};

/** Every meeting that is planned, was held or was cancelled, with its record. */
export const meetings: Rows = {
  name: 'meetings',
  table: 'meeting',
  about: 'Meetings: planned, held or cancelled, with who came and what was agreed.',
  form: 'list',
  fields: [
    key,
    words('title'),
    oneOf('kind', meetingKinds, { otherwise: 'ORDINARY' }),
    oneOf('status', meetingStatuses, { isRequired: true }),
    day('plannedFor'),
    day('meetsOn', { isRequired: true }),
    shaped('zone', zonePattern, 'A time zone by its place, for example Europe/London.', {
      format: 'time-zone',
      otherwise: 'Europe/London',
    }),
    instant('startsAt'),
    instant('endsAt'),
    oneOf('mode', meetingModes),
    words('place'),
    words('cancelReason'),
    ...record,
    words('summary'),
    words('agendaSummary'),
    day('agendaAgreedOn'),
    reference('agendaAgreedBy', 'person', { column: 'agenda_agreed_by_person_id' }),
    day('papersSentOn'),
  ],
  identity: (row) => [`${row}.key`],
  isVersioned: true,
  order: (row) => [`${row}.meets_on`, `${row}.key COLLATE "C"`],
  declares: { kind: 'meeting', key: `own->>'key'` },
  lists: [
    groups,
    corrections,
    agenda,
    agendaChanges,
    apologies,
    attendance,
    guests,
    agendaItems,
    decisions,
    actions,
    interests,
  ],
};
