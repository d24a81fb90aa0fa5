import { belongsTo } from '../access/thing';
import type { Things } from '../access/thing';
import { hitOfKnowledge, knowledgeFrom } from './knowledge/knowledge-reach';

const ofHit = (called: string, table: string) =>
  ({
    called,
    seenBy: 'goals:read',
    belongings: `SELECT ${belongsTo({ hit: 't.hit_id' })} FROM ${table} t WHERE t.id = $1`,
  }) as const;

const ownKnowledge = `SELECT ${belongsTo({ hit: hitOfKnowledge, group: 'x.group_id' })}, false AS "isEverywhere" FROM ${knowledgeFrom} WHERE x.id = $1`;
const sharedWith = (hit: string, group: string, joined: string, audience: string): string =>
  `SELECT ${belongsTo({ hit, group })}, ${String(audience === 'ALL_HITS')} FROM ${knowledgeFrom} ${joined}
   WHERE x.id = $1 AND x.withdrawn_on IS NULL AND x.audience = '${audience}'`;

/** Where goals and tensions belong: to the HIT whose partners have them. Shared knowledge belongs to where it comes from, and is seen by those it is for. */
export const exchangeThings: Things = {
  commonGoal: ofHit('common goal', 'common_goal'),
  tension: ofHit('tension', 'tension'),
  sharedKnowledge: {
    called: 'shared knowledge',
    seenBy: 'knowledge:read',
    belongings: [
      ownKnowledge,
      sharedWith('rg.hit_id', 'rg.id', `JOIN governance_group rg ON rg.hit_id = ${hitOfKnowledge}`, 'HIT'),
      sharedWith(
        'rg.hit_id',
        'rg.id',
        'JOIN shared_knowledge_group kg ON kg.knowledge_id = x.id JOIN governance_group rg ON rg.id = kg.group_id',
        'GROUPS',
      ),
      sharedWith('NULL::uuid', 'NULL::uuid', '', 'ALL_HITS'),
    ].join(' UNION ALL '),
  },
  ownKnowledge: {
    called: 'shared knowledge',
    seenBy: 'knowledge:read',
    seenAs: 'sharedKnowledge',
    belongings: ownKnowledge,
  },
};
