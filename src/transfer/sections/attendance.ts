import { capacities } from '../../groups/capacity';
import { attendanceOrigins, attendanceStatuses } from '../../meetings/attendance.entity';
import { day, keyOf, oneOf, reference, timeOfDay, wholeNumber, words, yesNo } from './fields';
import { kinds } from './kinds';
import type { Field, Rows } from './section';

const meeting = 'element_key';
const correctionKey = (position: string): string => `((${meeting}) || '#' || (${position}))`;

/** Where a seat is looked for when the row does not say: in the first group of the meeting. */
const groupKey = `coalesce(own->>'group', first_group)`;
const seatKey = `((${groupKey}) || '/' || (own->>'seat'))`;
const seatIn = (row: string): string => `(SELECT group_id FROM seat WHERE id = ${row}.seat_id)`;

const seat: readonly Field[] = [
  {
    ...reference('seat', 'seat', { isRequired: true }),
    schema: {
      ...reference('key', 'seat', { isRequired: true }).schema,
      description: 'The key of a seat within its group.',
    },
    columns: { seat_id: kinds.seat.id(seatKey) },
    refersTo: { kind: 'seat', key: seatKey },
  },
  {
    ...reference('group', 'group'),
    columns: {},
    // Said unless it is the only group of the meeting.
    out: (row) => `(SELECT key FROM governance_group WHERE id = ${seatIn(row)} AND EXISTS (
      SELECT FROM meeting_group o WHERE o.meeting_id = ${row}.meeting_id HAVING count(*) <> 1 OR NOT bool_or(o.group_id = ${seatIn(row)})))`,
  },
];

/** Which correction wrote the row, by its position. */
const correction: Field = {
  ...wholeNumber('correction', 1, 1_000_000),
  columns: { correction_id: kinds.correction.id(correctionKey(`own->>'correction'`)) },
  out: (row) => `(SELECT position FROM record_correction WHERE id = ${row}.correction_id)`,
  refersTo: { kind: 'correction', key: correctionKey(`own->>'correction'`) },
};

const times = [timeOfDay('cameAt'), timeOfDay('leftAt')];
const records = [oneOf('origin', attendanceOrigins, { otherwise: 'IMPORTED' }), correction];

const seatFields: readonly Field[] = [
  ...seat,
  reference('person', 'person'),
  oneOf('status', attendanceStatuses, { isRequired: true }),
  yesNo('expected', { column: 'is_expected', otherwise: true }),
  reference('deputy', 'person', { column: 'deputy_person_id' }),
  words('deputyName'),
  yesNo('chairAgreedDeputy'),
  oneOf('capacity', capacities),
  reference('organisation', 'organisation'),
  ...times,
  ...records,
];

const guestFields: readonly Field[] = [
  // A guest has no seat, and nobody expects one.
  { ...reference('person', 'person'), columns: { person_id: kinds.person.id(`own->>'person'`), is_expected: 'false' } },
  words('name', { column: 'guest_name' }),
  oneOf('status', attendanceStatuses, { otherwise: 'IN_ATTENDANCE' }),
  oneOf('capacity', capacities),
  reference('organisation', 'organisation'),
  ...times,
  ...records,
];

/** Columns and join of rows that stand in the record now, and of those that a correction took out of it. */
const standing = {
  columns: { meeting_id: kinds.meeting.id(meeting), superseded_by_id: 'NULL::uuid' },
  join: (above: string, row: string): string => `${row}.meeting_id = ${above}.id AND ${row}.superseded_by_id IS NULL`,
};
const supersededBy = {
  columns: {
    meeting_id: kinds.meeting.id(meeting),
    superseded_by_id: kinds.correction.id(correctionKey(`coalesce(above->>'position', above_place::text)`)),
  },
  join: (above: string, row: string): string => `${row}.superseded_by_id = ${above}.id`,
};

const seated = {
  table: 'attendance',
  form: 'list',
  fields: seatFields,
  identity: (row: string) => [`${row}.meeting_id`, `${row}.seat_id`, `coalesce(${row}.superseded_by_id::text, '')`],
  only: (row: string) => `${row}.seat_id IS NOT NULL`,
  order: (row: string) => [
    `(SELECT key FROM governance_group WHERE id = ${seatIn(row)}) COLLATE "C"`,
    `${keyOf('seat', `${row}.seat_id`)} COLLATE "C"`,
  ],
} as const;

/** Two guests of one name are told apart by their organisation. */
const whichGuest = (row: string): readonly string[] => [
  `coalesce(${row}.person_id::text, ${row}.guest_name)`,
  `coalesce(CASE WHEN ${row}.person_id IS NULL THEN ${row}.organisation_id END::text, '')`,
];

const unseated = {
  table: 'attendance',
  form: 'list',
  fields: guestFields,
  identity: (row: string) => [`${row}.meeting_id`, ...whichGuest(row), `coalesce(${row}.superseded_by_id::text, '')`],
  only: (row: string) => `${row}.seat_id IS NULL`,
  order: (row: string) => [
    `coalesce(${keyOf('person', `${row}.person_id`)}, ${row}.guest_name) COLLATE "C"`,
    `coalesce(${keyOf('organisation', `${row}.organisation_id`)}, '') COLLATE "C"`,
    `concat_ws(' ', ${row}.person_id IS NULL, ${row}.status, ${row}.capacity, ${row}.came_at, ${row}.left_at, ${row}.origin) COLLATE "C"`,
  ],
} as const;

/** Who came in which seat, as the record says it now. The expected list is the one in the file: it is never made anew. */
export const attendance: Rows = {
  ...seated,
  name: 'attendance',
  about: 'Whether each seat was filled, by whom and for which organisation, as of that day.',
  within: standing,
};

/** Who was there without a seat. */
export const guests: Rows = {
  ...unseated,
  name: 'guests',
  about: 'Who was there without a seat: a person, or only a name.',
  within: standing,
};

/** What was said before a meeting. */
export const apologies: Rows = {
  name: 'apologies',
  table: 'apology',
  about: 'Who said before a meeting that they will not come, and who was to come instead.',
  form: 'list',
  fields: [
    ...seat,
    reference('person', 'person', { isRequired: true }),
    day('sentOn', { isRequired: true }),
    reference('deputy', 'person', { column: 'deputy_person_id' }),
    words('deputyName'),
    oneOf('origin', attendanceOrigins, { otherwise: 'IMPORTED' }),
    day('withdrawnOn'),
  ],
  within: {
    columns: { meeting_id: kinds.meeting.id(meeting) },
    join: (above, row) => `${row}.meeting_id = ${above}.id`,
  },
  identity: (row) => [`${row}.meeting_id`, `${row}.seat_id`, `${row}.person_id`],
  isVersioned: true,
  order: (row) => [
    `(SELECT key FROM governance_group WHERE id = ${seatIn(row)}) COLLATE "C"`,
    `${keyOf('seat', `${row}.seat_id`)} COLLATE "C"`,
    `${keyOf('person', `${row}.person_id`)} COLLATE "C"`,
  ],
};

/** What a correction took out of the record. */
export const superseded: readonly Rows[] = [
  { ...seated, name: 'superseded', about: 'The rows of attendance as they were before.', within: supersededBy },
  { ...unseated, name: 'supersededGuests', about: 'The guests as they were before.', within: supersededBy },
];
