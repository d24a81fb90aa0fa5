import { keptItems } from './agendas';
import { groupKinds } from '../../groups/group.entity';
import { quorumSchema } from '../../groups/quorum-schema';
import { rhythmForms } from '../../groups/rhythm.entity';
import { day, everyMonths, key, oneOf, period, reference, timeOfDay, wholeNumber, wholeNumbers, words } from './fields';
import { kinds } from './kinds';
import { seats } from './seats';
import type { Field, Rows } from './section';
import { sourceDocumentsOfGroup } from './source-documents';

const within = {
  columns: { group_id: kinds.group.id('element_key') },
  join: (above: string, row: string): string => `${row}.group_id = ${above}.id`,
};

/** What lists of a group have in common in which one row follows the other. */
const inTurn = {
  form: 'list',
  within,
  identity: (row: string) => [`${row}.group_id`, `lower(${row}.during)`],
  time: 'history',
  order: (row: string) => [`lower(${row}.during)`],
} as const;

/** Complete in the database: what was left out is filled in. */
const quorum: Field = {
  name: 'rule',
  schema: { type: 'object', description: String(quorumSchema.description) },
  isRequired: true,
  columns: {
    rule: `'{"deputiesCount": "ALWAYS", "remoteCounts": true, "conflictedMembersExcluded": true}'::jsonb || (own->'rule')`,
  },
  out: (row) => `${row}.rule`,
};

const termsOfReference: Rows = {
  ...inTurn,
  name: 'termsOfReference',
  table: 'terms_of_reference',
  about: 'What it is for, edition by edition.',
  fields: [
    words('edition', { isRequired: true }),
    words('summary'),
    day('reviewDueOn'),
    reference('sourceDocument', 'document'),
    ...period,
  ],
};

const rhythms: Rows = {
  ...inTurn,
  name: 'rhythms',
  table: 'rhythm',
  about: 'How often and on which day it means to meet.',
  fields: [
    everyMonths('every', { isRequired: true }),
    oneOf('by', rhythmForms, { isRequired: true }),
    wholeNumber('nth', -1, 4),
    wholeNumber('weekday', 1, 7),
    wholeNumber('dayOfMonth', 1, 31),
    wholeNumbers('exceptMonths', 1, 12),
    timeOfDay('startsAt', { column: 'starts_at_time' }),
    wholeNumber('minutes', 5, 1440),
    ...period,
  ],
};

const quorumRules: Rows = {
  ...inTurn,
  name: 'quorumRules',
  table: 'quorum_rule',
  about: 'What makes it quorate, one rule after the other.',
  fields: [quorum, words('quotation'), reference('sourceDocument', 'document'), ...period],
};

/** Every body that meets, with its terms of reference, rhythm and seats. */
export const groups: Rows = {
  name: 'groups',
  table: 'governance_group',
  about: 'Every body that meets: inside a HIT, owned by an organisation, or above the HITs.',
  form: 'list',
  fields: [
    key,
    words('name', { isRequired: true }),
    oneOf('kind', groupKinds, { isRequired: true }),
    reference('hit', 'hit'),
    reference('ownerOrganisation', 'organisation'),
    words('purpose'),
    ...period,
  ],
  identity: (row) => [`${row}.key`],
  time: 'life',
  isVersioned: true,
  order: (row) => [`${row}.key COLLATE "C"`],
  declares: { kind: 'group', key: `own->>'key'` },
  lists: [sourceDocumentsOfGroup, termsOfReference, rhythms, quorumRules, seats, keptItems],
};
