import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';
import { hitOfKnowledge, knowledgeFrom, knowledgeWithinReach } from './knowledge-reach';

/** SQL: one piece as `person` sees it. The HIT it comes from is named across HITs, and to whoever reaches it (null for all). */
const columns = (person: string, reachedHits: string): Record<string, string> => ({
  id: 'x.id',
  key: 'x.key',
  title: 'x.title',
  words: 'x.words',
  url: 'x.url',
  fileName: 'x.file_name',
  fileSize: 'x.file_size',
  topics: 'to_json(x.topics)',
  audience: 'x.audience',
  from: `coalesce((SELECT n.name FROM hit_name n WHERE n.hit_id = ${hitOfKnowledge}
      AND (x.audience = 'ALL_HITS' OR ${reachedHits}::uuid[] IS NULL OR n.hit_id = ANY(${reachedHits}::uuid[]))
      ORDER BY lower(n.during) DESC LIMIT 1),
    CASE WHEN x.hit_id IS NULL AND x.group_id IS NULL THEN 'The partnership' END)`,
  sharedBy: '(SELECT p.name FROM person p WHERE p.id = x.shared_by_person_id)',
  sharedOn: 'x.shared_on',
  isRead: `EXISTS (SELECT FROM knowledge_reading r WHERE r.knowledge_id = x.id AND r.person_id = ${person}::uuid)`,
  withdrawnOn: 'x.withdrawn_on',
  version: 'x.version',
});

/** What is shared, latest first. Parameters: person, hit, group, topic, q, newFor. */
export const knowledgeShared: ListDefinition = {
  name: 'shared-knowledge',
  columns: columns(':person', ':reachedHits'),
  from: knowledgeFrom,
  where: 'x.withdrawn_on IS NULL',
  filters: {
    hit: `${hitOfKnowledge} = :hit`,
    group: `(x.group_id = :group OR EXISTS (SELECT FROM shared_knowledge_group kg WHERE kg.knowledge_id = x.id AND kg.group_id = :group))`,
    topic: 'EXISTS (SELECT FROM unnest(x.topics) t WHERE lower(t) = lower(:topic::text))',
    q: `strpos(lower(concat_ws(' ', x.title, x.words)), lower(:q::text)) > 0`,
    // Nothing is new for an account that is of nobody: it could never be said to be read.
    newFor: `EXISTS (SELECT FROM person p WHERE p.id = :newFor::uuid) AND x.shared_by_person_id IS DISTINCT FROM :newFor::uuid
      AND NOT EXISTS (SELECT FROM knowledge_reading r WHERE r.knowledge_id = x.id AND r.person_id = :newFor::uuid)`,
  },
  belongs: { where: knowledgeWithinReach },
  order: [
    { by: 'x.shared_on', type: 'date' },
    { by: 'x.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One piece. Values: id, the person who looks (null for nobody), the HITs whose names they see (null for all). */
export const knowledgeById = statement(
  'shared-knowledge-by-id',
  `SELECT ${jsonObject(columns('$2', '$3'))}::text FROM ${knowledgeFrom} WHERE x.id = $1`,
);

/** Who says that they have read something, latest first. Parameter: knowledge. */
export const readersOfKnowledge: ListDefinition = {
  name: 'knowledge-readers',
  columns: { personId: 'r.person_id', personName: 'p.name', readOn: 'r.read_on' },
  from: 'knowledge_reading r JOIN person p ON p.id = r.person_id',
  within: { thing: 'shared knowledge', table: 'shared_knowledge', parameter: 'knowledge' },
  where: 'r.knowledge_id = :knowledge',
  belongs: 'PARENT',
  order: [
    { by: 'r.read_on', type: 'date' },
    { by: 'r.person_id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** The file of one piece. Value: id. */
export const fileOfKnowledge = statement(
  'shared-knowledge-file',
  `SELECT x.file_name AS name, x.file_type AS type, f.bytes FROM shared_knowledge x JOIN shared_knowledge_file f ON f.knowledge_id = x.id WHERE x.id = $1`,
);
