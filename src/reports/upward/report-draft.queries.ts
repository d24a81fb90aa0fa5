import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';

const columns = {
  id: 'd.id',
  groupId: 'g.id',
  groupKey: 'g.key',
  groupName: 'g.name',
  parentGroupId: 'p.id',
  parentGroupKey: 'p.key',
  parentGroupName: 'p.name',
  coversFrom: 'lower(d.covers)',
  coversTo: 'upper(d.covers) - 1',
  begunOn: 'd.begun_on',
  summary: 'd.summary',
  version: 'd.version',
};

const drafts =
  'upward_report_draft d JOIN governance_group g ON g.id = d.group_id JOIN governance_group p ON p.id = d.parent_group_id';

/** Reports that are being written, the latest begun first. Parameters: group, parentGroup. */
export const reportDrafts: ListDefinition = {
  name: 'upward-report-drafts',
  columns,
  from: drafts,
  filters: { group: 'd.group_id = :group', parentGroup: 'd.parent_group_id = :parentGroup' },
  belongs: { hit: 'g.hit_id', group: 'g.id' },
  order: [
    { by: 'd.begun_on', type: 'date' },
    { by: 'd.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One draft with its lines. Value: id. */
export const reportDraftById = statement(
  'upward-report-draft-by-id',
  `SELECT ${jsonObject({ ...columns, lines: 'd.lines' })}::text FROM ${drafts} WHERE d.id = $1`,
);
