import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = {
  id: 'q.id',
  groupId: 'q.group_id',
  rule: 'q.rule',
  quotation: 'q.quotation',
  sourceDocumentId: 'q.source_document_id',
  from: 'lower(q.during)',
  to: 'upper(q.during) - 1',
};

/** Every quorum rule that a group has had, first to last. Parameter: group. */
export const quorumRulesOfGroup: ListDefinition = {
  name: 'quorum-rules',
  columns,
  from: 'quorum_rule q',
  within: { thing: 'group', table: 'governance_group', parameter: 'group' },
  where: 'q.group_id = :group',
  belongs: 'PARENT',
  order: [{ by: 'lower(q.during)', type: 'date' }],
};

/** One quorum rule. Value: id. */
export const quorumRuleById = statement(
  'quorum-rule-by-id',
  `SELECT ${jsonObject(columns)}::text FROM quorum_rule q WHERE q.id = $1`,
);

/** The quorum rule of a group that begins last. Value: group. */
export const latestQuorumRule = statement(
  'quorum-rule-latest',
  'SELECT id, during FROM quorum_rule WHERE group_id = $1 ORDER BY lower(during) DESC LIMIT 1',
);

/** The seats of members that a group has on a day or later. Values: group, day. */
export const memberSeatsFrom = statement(
  'quorum-member-seats',
  `SELECT role, constituency FROM seat
   WHERE group_id = $1 AND member_class = 'MEMBER' AND coalesce(upper(during) > $2::date, true)`,
);

/** The keys that name nothing. Values: keys of organisations, keys of posts. */
export const unknownInQuorum = statement(
  'quorum-unknown-keys',
  `SELECT 'organisation' AS kind, k.key FROM unnest($1::text[]) k(key) WHERE NOT EXISTS (SELECT FROM organisation o WHERE o.key = k.key)
   UNION ALL SELECT 'post', k.key FROM unnest($2::text[]) k(key) WHERE NOT EXISTS (SELECT FROM post p WHERE p.key = k.key)`,
);
