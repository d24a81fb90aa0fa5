import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = {
  id: 't.id',
  groupId: 't.group_id',
  edition: 't.edition',
  summary: 't.summary',
  reviewDueOn: 't.review_due_on',
  sourceDocumentId: 't.source_document_id',
  from: 'lower(t.during)',
  to: 'upper(t.during) - 1',
};

/** SQL: an edition `t` as a JSON object. */
export const termsObject = jsonObject(columns);

/** Every edition of a group's terms of reference, first to last. Parameter: group. */
export const termsOfGroup: ListDefinition = {
  name: 'terms-of-reference',
  columns,
  from: 'terms_of_reference t',
  within: { thing: 'group', table: 'governance_group', parameter: 'group' },
  where: 't.group_id = :group',
  belongs: 'PARENT',
  order: [{ by: 'lower(t.during)', type: 'date' }],
};

/** One edition. Value: id. */
export const termsById = statement(
  'terms-of-reference-by-id',
  `SELECT ${termsObject}::text FROM terms_of_reference t WHERE t.id = $1`,
);

/** The edition of a group that begins last. Value: group. */
export const latestTerms = statement(
  'terms-of-reference-latest',
  `SELECT id, during FROM terms_of_reference WHERE group_id = $1 ORDER BY lower(during) DESC LIMIT 1`,
);
