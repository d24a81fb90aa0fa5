/** SQL: shared knowledge `x`, with the group `og` that it comes from, if it does. */
export const knowledgeFrom = 'shared_knowledge x LEFT JOIN governance_group og ON og.id = x.group_id';

/** SQL: the HIT that it comes from, by itself or by the group. */
export const hitOfKnowledge = 'coalesce(x.hit_id, og.hit_id)';

/** SQL, true of what comes from within reach: whoever shared it. */
const comesFromReach = `(${hitOfKnowledge} = ANY(:reachedHits::uuid[]) OR x.group_id = ANY(:reachedGroups::uuid[]))`;

/**
 * SQL, true of what somebody sees who does not see everything: what comes from within their reach, and, until it is withdrawn, what
 * is shared across HITs, with one of their groups, or within the HIT around one of them.
 */
export const knowledgeWithinReach = `(${comesFromReach} OR (x.withdrawn_on IS NULL AND (x.audience = 'ALL_HITS'
  OR (x.audience = 'HIT' AND ${hitOfKnowledge} IN (SELECT rg.hit_id FROM governance_group rg WHERE rg.id = ANY(:reachedGroups::uuid[])))
  OR EXISTS (SELECT FROM shared_knowledge_group kg JOIN governance_group rg ON rg.id = kg.group_id
    WHERE kg.knowledge_id = x.id AND (rg.id = ANY(:reachedGroups::uuid[]) OR rg.hit_id = ANY(:reachedHits::uuid[]))))))`;
