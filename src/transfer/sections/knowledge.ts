import { knowledgeAudiences } from '../../exchange/knowledge/shared-knowledge.entity';
import { day, key, oneOf, reference, texts, webAddress, words } from './fields';
import { kinds } from './kinds';
import type { Rows } from './section';

/** A list of what lies within one piece, each once. */
const within = {
  columns: { knowledge_id: `(SELECT id FROM shared_knowledge WHERE key = (SELECT element_key))` },
  join: (above: string, row: string): string => `${row}.knowledge_id = ${above}.id`,
};

const groups: Rows = {
  name: 'groups',
  table: 'shared_knowledge_group',
  about: 'The groups it is shared with, where it is shared with groups.',
  form: 'plain list',
  fields: [
    {
      ...reference('', 'group', { isRequired: true }),
      columns: { group_id: kinds.group.id(`own#>>'{}'`) },
      out: (row) => `(SELECT key FROM governance_group WHERE id = ${row}.group_id)`,
      refersTo: { kind: 'group', key: `own#>>'{}'` },
    },
  ],
  within,
  identity: (row) => [`${row}.knowledge_id`, `${row}.group_id`],
  order: (row) => [`(SELECT key FROM governance_group WHERE id = ${row}.group_id) COLLATE "C"`],
};

const readings: Rows = {
  name: 'readings',
  table: 'knowledge_reading',
  about: 'Who says that they have read it.',
  form: 'list',
  fields: [reference('person', 'person', { isRequired: true }), day('readOn', { isRequired: true })],
  within,
  identity: (row) => [`${row}.knowledge_id`, `${row}.person_id`],
  order: (row) => [`(SELECT key FROM person WHERE id = ${row}.person_id) COLLATE "C"`],
};

/** Notes and links that are shared. Files stay where they are: what has one is not in the file. */
export const sharedKnowledge: Rows = {
  name: 'sharedKnowledge',
  table: 'shared_knowledge',
  about:
    'Notes and links that are shared with groups, within a HIT or across HITs, and who has read them. What has a file is left out.',
  form: 'list',
  fields: [
    key,
    reference('hit', 'hit'),
    reference('fromGroup', 'group', { column: 'group_id' }),
    oneOf('audience', knowledgeAudiences, { isRequired: true }),
    words('title', { isRequired: true }),
    words('words'),
    webAddress('url'),
    texts('topics'),
    day('sharedOn', { isRequired: true }),
    reference('sharedBy', 'person', { column: 'shared_by_person_id' }),
    day('withdrawnOn'),
  ],
  identity: (row) => [`${row}.key`],
  isVersioned: true,
  only: (row) => `${row}.file_name IS NULL`,
  order: (row) => [`${row}.key COLLATE "C"`],
  lists: [groups, readings],
};
