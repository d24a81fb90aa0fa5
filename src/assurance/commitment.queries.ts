import { jsonObject } from '../platform/database/json-object';
import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { namedKinds } from './parameters';
import type { NamedKind } from './parameters';

const columns = {
  id: 'c.id',
  key: 'c.key',
  hitId: 'c.hit_id',
  hitKey: 'h.key',
  groupId: 'c.group_id',
  groupKey: 'g.key',
  groupName: 'g.name',
  sourceDocumentId: 'c.source_document_id',
  documentTitle: 's.title',
  documentYear: 's.year',
  clause: 'c.clause',
  quotation: 'c.quotation',
  rule: 'c.rule',
  parameters: 'c.parameters',
  graceDays: 'c.grace_days',
  from: 'lower(c.during)',
  to: 'upper(c.during) - 1',
  version: 'c.version',
};

const commitments = `commitment c JOIN source_document s ON s.id = c.source_document_id
  LEFT JOIN hit h ON h.id = c.hit_id LEFT JOIN governance_group g ON g.id = c.group_id`;

/** Promises; with `asOf` those that hold on that day. Parameters: asOf, hit, group, rule. */
export const commitmentList: ListDefinition = {
  name: 'commitments',
  columns,
  from: commitments,
  filters: {
    asOf: onDay('c.during', ':asOf'),
    hit: 'c.hit_id = :hit',
    group: 'c.group_id = :group',
    rule: 'c.rule = :rule',
  },
  belongs: { hit: 'coalesce(c.hit_id, g.hit_id)', group: 'c.group_id' },
  order: [{ by: 'c.key', type: 'text' }],
};

const declaredView = jsonObject({
  id: 'v.id',
  rag: 'v.rag',
  pathToGreen: 'v.path_to_green',
  declaredBy: 'v.declared_by',
  from: 'lower(v.during)',
  to: 'upper(v.during) - 1',
});

const answer = jsonObject({
  id: 'f.id',
  aspect: 'f.aspect',
  because: 'f.because',
  answeredBy: 'f.answered_by',
  from: 'lower(f.during)',
  to: 'upper(f.during) - 1',
});

const declaredViews = `(SELECT coalesce(json_agg(${declaredView} ORDER BY v.during), '[]'::json)
  FROM declared_view v WHERE v.commitment_id = c.id)`;

const answers = `(SELECT coalesce(json_agg(${answer} ORDER BY f.during, f.aspect), '[]'::json)
  FROM finding_answer f WHERE f.commitment_id = c.id)`;

/** One declared view. Value: id. */
export const declaredViewById = statement(
  'declared-view-by-id',
  `SELECT ${declaredView}::text FROM declared_view v WHERE v.id = $1`,
);

/** One answer to a finding. Value: id. */
export const findingAnswerById = statement(
  'finding-answer-by-id',
  `SELECT ${answer}::text FROM finding_answer f WHERE f.id = $1`,
);

/** One promise with what people said about it. Value: id. */
export const commitmentById = statement(
  'commitment-by-id',
  `SELECT ${jsonObject({ ...columns, declaredViews, answers })}::text FROM ${commitments} WHERE c.id = $1`,
);

/** A group by its key. Value: key. */
export const groupWithKey = statement('commitment-group-with-key', 'SELECT id FROM governance_group WHERE key = $1');

/** The last declared view of a promise. Value: promise. */
export const latestDeclaredView = statement(
  'declared-view-latest',
  `SELECT id, during FROM declared_view WHERE commitment_id = $1 ORDER BY lower(during) DESC LIMIT 1`,
);

const unknownOf = (kind: NamedKind): string =>
  `SELECT '${kind}' AS kind, k.key FROM unnest($${String(Object.keys(namedKinds).indexOf(kind) + 1)}::text[]) k(key)
   WHERE NOT EXISTS (SELECT FROM ${namedKinds[kind].table} t WHERE t.key = k.key)`;

/** The keys that name nothing. Values: keys of groups, of organisations, of posts, of units. */
export const unknownKeys = statement(
  'commitment-unknown-keys',
  [unknownOf('group'), unknownOf('organisation'), unknownOf('post'), unknownOf('unit')].join(' UNION ALL '),
);
