import { actionEventKinds } from '../../meetings/action-event.entity';
import { actionStatuses } from '../../meetings/action.entity';
import { itemPurposes } from '../../meetings/agenda-item.entity';
import { conflictHandlings, interestTypes } from '../../meetings/interest-declaration.entity';
import { day, oneOf, position, reference, shaped, texts, wholeNumber, words, yesNo } from './fields';
import { kinds } from './kinds';
import type { Field, Rows } from './section';

/** Ties rows to the meeting around them. */
const within = {
  columns: { meeting_id: kinds.meeting.id('element_key') },
  join: (above: string, row: string): string => `${row}.meeting_id = ${above}.id`,
};

const item = wholeNumber('item', 1, 1_000_000, { column: 'item_position' });

const inOrder = (table: string) => position((row) => `${table} p WHERE p.meeting_id = ${row}.meeting_id`);

/** A number in a register: its letter, the year, and the number in that year. */
const numbered = (letter: string) =>
  shaped('number', `^${letter}-[0-9]{4}-[0-9]{3,9}$`, `Its number in the register, for example ${letter}-2013-004.`, {
    isRequired: true,
  });

export const agendaItems: Rows = {
  name: 'agendaItems',
  table: 'agenda_item',
  about: 'What was on the agenda, in order.',
  form: 'list',
  fields: [
    inOrder('agenda_item'),
    words('title', { isRequired: true }),
    oneOf('purpose', itemPurposes),
    texts('topics'),
    words('outcome'),
    yesNo('deferred', { column: 'is_deferred', otherwise: false }),
    yesNo('confidential', { column: 'is_confidential', otherwise: false }),
  ],
  within,
  identity: (row) => [`${row}.meeting_id`, `${row}.position`],
  order: (row) => [`${row}.position`],
};

/** An earlier decision, by its number. */
const ratifies: Field = {
  ...shaped(
    'ratifies',
    '^D-[0-9]{4}-[0-9]{3,9}$',
    'The number of the earlier decision, taken without a quorum, that this one ratifies.',
  ),
  columns: { ratifies_decision_id: `(SELECT id FROM decision WHERE number = own->>'ratifies')` },
  out: (row) => `(SELECT number FROM decision WHERE id = ${row}.ratifies_decision_id)`,
  isLate: true,
};

/** The earlier decision in whose place one stands, by its number. */
const supersedes: Field = {
  ...shaped(
    'supersedes',
    '^D-[0-9]{4}-[0-9]{3,9}$',
    'The number of the earlier decision, of the same group or of its HIT, in whose place this one stands.',
  ),
  columns: { supersedes_decision_id: `(SELECT id FROM decision WHERE number = own->>'supersedes')` },
  out: (row) => `(SELECT number FROM decision WHERE id = ${row}.supersedes_decision_id)`,
  isLate: true,
};

export const decisions: Rows = {
  name: 'decisions',
  table: 'decision',
  about: 'What was decided, numbered in the register of decisions.',
  form: 'list',
  fields: [numbered('D'), item, words('statement', { isRequired: true }), words('rationale'), ratifies, supersedes],
  within,
  identity: (row) => [`${row}.meeting_id`, `${row}.number`],
  order: (row) => [`${row}.number COLLATE "C"`],
};

export const actions: Rows = {
  name: 'actions',
  table: 'action',
  about: 'What one person each agreed to do, numbered in the register of actions.',
  form: 'list',
  fields: [
    numbered('A'),
    item,
    words('task', { isRequired: true }),
    reference('owner', 'person', { isRequired: true, column: 'owner_person_id' }),
    day('dueOn'),
    oneOf('status', actionStatuses, { otherwise: 'OPEN' }),
    day('closedOn'),
  ],
  within,
  identity: (row) => [`${row}.meeting_id`, `${row}.number`],
  isVersioned: true,
  order: (row) => [`${row}.number COLLATE "C"`],
  lists: [
    {
      name: 'events',
      table: 'action_event',
      about: 'What became of it, in order.',
      form: 'list',
      fields: [
        position((row) => `action_event p WHERE p.action_id = ${row}.action_id`),
        oneOf('kind', actionEventKinds, { isRequired: true }),
        day('happenedOn', { isRequired: true }),
        day('wasDueOn'),
        day('dueOn'),
        words('reason'),
        reference('meeting', 'meeting'),
      ],
      within: {
        columns: { action_id: `(SELECT id FROM action WHERE number = (SELECT above->>'number'))` },
        join: (above, row) => `${row}.action_id = ${above}.id`,
      },
      identity: (row) => [`${row}.action_id`, `${row}.position`],
      order: (row) => [`${row}.position`],
    },
  ],
};

export const interests: Rows = {
  name: 'interests',
  table: 'interest_declaration',
  about: 'Interests that somebody declared, and how each was handled.',
  form: 'list',
  fields: [
    inOrder('interest_declaration'),
    reference('person', 'person', { isRequired: true }),
    item,
    words('interest', { isRequired: true }),
    oneOf('type', interestTypes, { isRequired: true }),
    oneOf('handling', conflictHandlings, { isRequired: true }),
  ],
  within,
  identity: (row) => [`${row}.meeting_id`, `${row}.position`],
  order: (row) => [`${row}.position`],
};
