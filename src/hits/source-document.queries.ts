import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = {
  id: 'd.id',
  key: 'd.key',
  hitId: 'd.hit_id',
  hitKey: 'h.key',
  groupId: 'd.group_id',
  groupKey: 'g.key',
  title: 'd.title',
  year: 'd.year',
  url: 'd.url',
  version: 'd.version',
};

const documents =
  'source_document d LEFT JOIN hit h ON h.id = d.hit_id LEFT JOIN governance_group g ON g.id = d.group_id';

/** Source documents. Parameters: hit, group, year, q. */
export const sourceDocuments: ListDefinition = {
  name: 'source-documents',
  columns,
  from: documents,
  filters: {
    hit: 'd.hit_id = :hit',
    group: 'd.group_id = :group',
    year: 'd.year = :year',
    q: `strpos(lower(concat_ws(' ', d.title, d.key)), lower(:q::text)) > 0`,
  },
  belongs: { hit: 'coalesce(d.hit_id, g.hit_id)', group: 'd.group_id' },
  order: [{ by: 'd.key', type: 'text' }],
};

/** One source document. Value: id. */
export const sourceDocumentById = statement(
  'source-document-by-id',
  `SELECT ${jsonObject(columns)}::text FROM ${documents} WHERE d.id = $1`,
);
