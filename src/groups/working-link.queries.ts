import { onDay } from '../platform/database/on-day';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = {
  id: 'w.id',
  groupId: 'g.id',
  groupKey: 'g.key',
  groupName: 'g.name',
  otherGroupId: 'og.id',
  otherGroupKey: 'og.key',
  otherGroupName: 'og.name',
  quotation: 'w.quotation',
  sourceDocumentId: 'w.source_document_id',
  from: 'lower(w.during)',
  to: 'upper(w.during) - 1',
  version: 'w.version',
};

/** Working links of a day, each once; those of one group are shown from its side. Parameters: asOf, group, hit. */
export const workingLinksOnDay: ListDefinition = {
  name: 'working-links',
  columns,
  from: `working_link w
    JOIN governance_group g ON g.id = CASE WHEN w.other_group_id = :group::uuid THEN w.other_group_id ELSE w.group_id END
    JOIN governance_group og ON og.id = CASE WHEN w.other_group_id = :group::uuid THEN w.group_id ELSE w.other_group_id END`,
  where: onDay('w.during', ':asOf'),
  filters: {
    group: '(w.group_id = :group::uuid OR w.other_group_id = :group::uuid)',
    hit: '(g.hit_id = :hit OR og.hit_id = :hit)',
  },
  belongs: [
    { hit: 'g.hit_id', group: 'g.id' },
    { hit: 'og.hit_id', group: 'og.id' },
  ],
  order: [
    { by: 'g.key', type: 'text' },
    { by: 'og.key', type: 'text' },
  ],
};

/** One working link. Value: id. */
export const workingLinkById = statement(
  'working-link-by-id',
  `SELECT ${jsonObject(columns)}::text
   FROM working_link w JOIN governance_group g ON g.id = w.group_id JOIN governance_group og ON og.id = w.other_group_id WHERE w.id = $1`,
);
