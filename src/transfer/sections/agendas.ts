import { itemPurposes } from '../../meetings/agenda-item.entity';
import { agendaChangeKinds } from '../../meetings/agenda/agenda-change.entity';
import { keptItemKinds } from '../../meetings/agenda/kept-item.entity';
import { itemOrigins } from '../../meetings/agenda/planned-item.entity';
import { day, oneOf, position, reference, shaped, texts, wholeNumber, words, yesNo } from './fields';
import { kinds } from './kinds';
import type { Field, Rows, Schema } from './section';

const ofMeeting = {
  columns: { meeting_id: kinds.meeting.id('element_key') },
  join: (above: string, row: string): string => `${row}.meeting_id = ${above}.id`,
};

const text = (maxLength: number): Schema => ({
  type: 'string',
  pattern: '\\S',
  maxLength,
  description: `Some words, at most ${String(maxLength)} characters.`,
});

/** Papers as the file has them say only what they have: a link or a note. */
const papers: Field = {
  name: 'papers',
  schema: {
    type: 'array',
    maxItems: 100,
    description:
      'What to read before it, in order: each with a link that starts with https://, or with the text itself as note.',
    items: {
      type: 'object',
      required: ['title'],
      oneOf: [{ required: ['link'] }, { required: ['note'] }],
      additionalProperties: false,
      properties: {
        title: text(200),
        link: {
          type: 'string',
          pattern: '^https://\\S{1,1990}$',
          description: 'An address that starts with https://.',
        },
        note: text(5000),
      },
    },
  },
  isRequired: false,
  columns: {
    papers: `(SELECT coalesce(jsonb_agg(jsonb_build_object('title', p->>'title', 'link', p->>'link', 'note', p->>'note') ORDER BY n), '[]')
      FROM jsonb_array_elements(coalesce(nullif(own->'papers', 'null'), '[]')) WITH ORDINALITY AS x (p, n))`,
  },
  out: (
    row,
  ) => `(SELECT json_agg(json_strip_nulls(json_build_object('title', p->'title', 'link', p->'link', 'note', p->'note')) ORDER BY n)
      FROM jsonb_array_elements(${row}.papers) WITH ORDINALITY AS x (p, n))`,
};

const item: readonly Field[] = [
  words('title', { isRequired: true }),
  oneOf('purpose', itemPurposes),
  oneOf('origin', itemOrigins, { otherwise: 'ADDED' }),
  reference('owner', 'person', { column: 'owner_person_id' }),
  wholeNumber('minutes', 1, 600),
  texts('topics'),
  yesNo('confidential', { column: 'is_confidential', otherwise: false }),
  reference('raisedBy', 'person', { column: 'raised_by_person_id' }),
  papers,
];

/** An item of another group, by its key. */
const escalation: Field = {
  ...shaped(
    'escalation',
    '^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$',
    'The key of the item that another group sent, and that is taken up.',
  ),
  columns: { escalation_id: `(SELECT id FROM escalation WHERE key = own->>'escalation')` },
  out: (row) => `(SELECT key FROM escalation WHERE id = ${row}.escalation_id)`,
  isLate: true,
};

/** What is to be on the agenda of a meeting to come, and was before it took place. */
export const agenda: Rows = {
  name: 'agenda',
  table: 'planned_item',
  about: 'What was planned to be on the agenda, in order.',
  form: 'list',
  fields: [position((row) => `planned_item p WHERE p.meeting_id = ${row}.meeting_id`), ...item, escalation],
  within: ofMeeting,
  identity: (row) => [`${row}.meeting_id`, `${row}.position`],
  order: (row) => [`${row}.position`],
};

/** What changed after the papers went out. */
export const agendaChanges: Rows = {
  name: 'agendaChanges',
  table: 'agenda_change',
  about: 'What changed on the agenda after it went out.',
  form: 'list',
  fields: [
    position((row) => `agenda_change p WHERE p.meeting_id = ${row}.meeting_id`),
    day('changedOn', { isRequired: true }),
    oneOf('kind', agendaChangeKinds, { isRequired: true }),
    words('title'),
    yesNo('confidential', { column: 'is_confidential', otherwise: false }),
  ],
  within: ofMeeting,
  identity: (row) => [`${row}.meeting_id`, `${row}.position`],
  order: (row) => [`${row}.position`],
};

/** What a group keeps for its agendas. */
export const keptItems: Rows = {
  name: 'keptItems',
  table: 'kept_item',
  about: 'Items that stand on each agenda of the group, and items that wait for a later one.',
  form: 'list',
  fields: [
    oneOf('kind', keptItemKinds, { isRequired: true }),
    ...item,
    day('keptOn', { isRequired: true }),
    day('endedOn'),
  ],
  within: {
    columns: { group_id: kinds.group.id('element_key') },
    join: (above, row) => `${row}.group_id = ${above}.id`,
  },
  identity: (row) => [`${row}.group_id`, `${row}.kind`, `${row}.title`, `${row}.kept_on`],
  isVersioned: true,
  order: (row) => [`${row}.kept_on`, `${row}.kind COLLATE "C"`, `${row}.title COLLATE "C"`],
};
