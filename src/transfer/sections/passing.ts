import { reportHeadings } from '../../meetings/upward/upward-report-line.entity';
import { updateStatuses } from '../../meetings/upward/group-update.entity';
import { interactionKinds } from '../../meetings/upward/interaction.entity';
import { day, key, oneOf, position, reference, wholeNumber, words } from './fields';
import { pairEnds } from './lines';
import type { Field, Rows } from './section';

/** What the rows of these lists have in common: each has a key, and they come in the order of their days. */
const dated = (column: string) =>
  ({
    form: 'list',
    identity: (row: string) => [`${row}.key`],
    isVersioned: true,
    order: (row: string) => [`${row}.${column}`, `${row}.key COLLATE "C"`],
  }) as const;

const covers: Field = {
  name: 'covers',
  schema: {
    type: ['object', 'null'],
    properties: Object.fromEntries(['from', 'to'].map((name) => [name, day(name, { isRequired: true }).schema])),
    required: ['from', 'to'],
    additionalProperties: false,
    description: 'From the first to the last day that it covers, both included.',
  },
  isRequired: false,
  columns: {
    covers: `CASE WHEN own->'covers'->>'from' IS NOT NULL THEN daterange((own->'covers'->>'from')::date, (own->'covers'->>'to')::date + 1) END`,
  },
  out: (row) =>
    `CASE WHEN ${row}.covers IS NOT NULL THEN json_build_object('from', lower(${row}.covers), 'to', upper(${row}.covers) - 1) END`,
};

/** What a report says; what in the record a line rests on is known by ids, and stays with the portal that drafted it. */
const reportLines: Rows = {
  name: 'lines',
  table: 'upward_report_line',
  about: 'What the report says under Alert, Advise and Assure, in its order.',
  form: 'list',
  fields: [
    position((row) => `upward_report_line p WHERE p.upward_report_id = ${row}.upward_report_id`),
    oneOf('heading', reportHeadings, { isRequired: true }),
    words('words', { isRequired: true }),
  ],
  within: {
    columns: { upward_report_id: `(SELECT id FROM upward_report WHERE key = (SELECT element_key))` },
    join: (above, row) => `${row}.upward_report_id = ${above}.id`,
  },
  identity: (row) => [`${row}.upward_report_id`, `${row}.position`],
  order: (row) => [`${row}.position`],
};

/** Reports that went up a reporting line. */
export const upwardReports: Rows = {
  ...dated('sent_on'),
  name: 'upwardReports',
  table: 'upward_report',
  about: 'Reports that went from a group to one that it reports to, and whether they were received.',
  fields: [
    key,
    reference('group', 'group', { isRequired: true }),
    reference('parentGroup', 'group', { isRequired: true }),
    reference('meeting', 'meeting'),
    covers,
    day('sentOn', { isRequired: true }),
    words('form'),
    words('summary'),
    day('receivedOn'),
    reference('receivedAtMeeting', 'meeting'),
    words('response'),
  ],
  lists: [reportLines],
};

/** How groups said that they were getting on. */
export const groupUpdates: Rows = {
  ...dated('sent_on'),
  name: 'groupUpdates',
  table: 'group_update',
  about: 'How a group said that it was getting on, and what it needed of the groups that it reports to.',
  fields: [
    key,
    reference('group', 'group', { isRequired: true }),
    day('sentOn', { isRequired: true }),
    oneOf('status', updateStatuses, { isRequired: true }),
    words('whatChanged', { isRequired: true }),
    words('need'),
  ],
  declares: { kind: 'groupUpdate', key: `own->>'key'` },
};

const item = (name: string, column: string): Field => wholeNumber(name, 1, 1_000_000, { column });

/** Items that one group sent to another. */
export const escalations: Rows = {
  ...dated('sent_on'),
  name: 'escalations',
  table: 'escalation',
  about:
    'Items of an agenda, or needs told in an update, that one group sent to another (up, down or across), and what came of them.',
  fields: [
    key,
    reference('fromMeeting', 'meeting'),
    item('item', 'from_position'),
    reference('fromUpdate', 'groupUpdate'),
    reference('fromGroup', 'group', { isRequired: true }),
    reference('toGroup', 'group', { isRequired: true }),
    day('sentOn', { isRequired: true }),
    words('words', { isRequired: true }),
    day('receivedOn'),
    reference('receivedAtMeeting', 'meeting'),
    item('receivedItem', 'received_position'),
    words('answer'),
    day('answeredOn'),
  ],
};

/** Joint work of two groups. */
export const interactions: Rows = {
  ...dated('happened_on'),
  name: 'interactions',
  table: 'interaction',
  about: 'Joint work of two groups that was no meeting.',
  fields: [
    key,
    ...pairEnds,
    day('happenedOn', { isRequired: true }),
    oneOf('kind', interactionKinds, { isRequired: true }),
    words('words', { isRequired: true }),
  ],
};
