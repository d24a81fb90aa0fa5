import { day, key, period, reference, words } from './fields';
import { kinds } from './kinds';
import type { Rows } from './section';

const endorsements: Rows = {
  name: 'endorsements',
  table: 'goal_endorsement',
  about: 'The partners that stand behind it, and when.',
  form: 'list',
  fields: [reference('organisation', 'organisation', { isRequired: true }), ...period],
  within: {
    columns: { goal_id: kinds.commonGoal.id('element_key') },
    join: (above, row) => `${row}.goal_id = ${above}.id`,
  },
  identity: (row) => [`${row}.goal_id`, `${row}.organisation_id`, `lower(${row}.during)`],
  time: 'history',
  order: (row) => [
    `(SELECT key FROM organisation WHERE id = ${row}.organisation_id) COLLATE "C"`,
    `lower(${row}.during)`,
  ],
};

/** What the partners of each HIT want together. */
export const commonGoals: Rows = {
  name: 'commonGoals',
  table: 'common_goal',
  about: 'What the partners of a HIT want together, and who stands behind it.',
  form: 'list',
  fields: [key, reference('hit', 'hit', { isRequired: true }), words('statement', { isRequired: true }), ...period],
  identity: (row) => [`${row}.key`],
  time: 'life',
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'commonGoal', key: `own->>'key'` },
  lists: [endorsements],
};

/** What holds partners back. */
export const tensions: Rows = {
  name: 'tensions',
  table: 'tension',
  about: 'What a partner said holds it back, and how that was handled.',
  form: 'list',
  fields: [
    key,
    reference('hit', 'hit', { isRequired: true }),
    reference('goal', 'commonGoal'),
    reference('organisation', 'organisation', { isRequired: true }),
    reference('saidBy', 'person', { column: 'said_by_person_id' }),
    words('words', { isRequired: true }),
    day('statedOn', { isRequired: true }),
    day('handledOn'),
    words('handling'),
  ],
  identity: (row) => [`${row}.key`],
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
};
