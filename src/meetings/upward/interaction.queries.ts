import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';

const columns = {
  id: 'x.id',
  key: 'x.key',
  groupId: 'g.id',
  groupKey: 'g.key',
  groupName: 'g.name',
  otherGroupId: 'og.id',
  otherGroupKey: 'og.key',
  otherGroupName: 'og.name',
  happenedOn: 'x.happened_on',
  kind: 'x.kind',
  words: 'x.words',
  version: 'x.version',
};

/** Joint work of two groups, latest first; that of one group is shown from its side. Parameters: group, otherGroup, hit, from, to. */
export const interactions: ListDefinition = {
  name: 'interactions',
  columns,
  from: `interaction x
    JOIN governance_group g ON g.id = CASE WHEN x.other_group_id = :group::uuid THEN x.other_group_id ELSE x.group_id END
    JOIN governance_group og ON og.id = CASE WHEN x.other_group_id = :group::uuid THEN x.group_id ELSE x.other_group_id END`,
  filters: {
    group: '(x.group_id = :group::uuid OR x.other_group_id = :group::uuid)',
    otherGroup: '(x.group_id = :otherGroup OR x.other_group_id = :otherGroup)',
    hit: '(g.hit_id = :hit OR og.hit_id = :hit)',
    from: 'x.happened_on >= :from::date',
    to: 'x.happened_on <= :to::date',
  },
  belongs: [
    { hit: 'g.hit_id', group: 'g.id' },
    { hit: 'og.hit_id', group: 'og.id' },
  ],
  order: [
    { by: 'x.happened_on', type: 'date' },
    { by: 'x.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** Joint work by its id. Value: id. */
export const interactionById = statement(
  'interaction-by-id',
  `SELECT ${jsonObject(columns)}::text
   FROM interaction x JOIN governance_group g ON g.id = x.group_id JOIN governance_group og ON og.id = x.other_group_id WHERE x.id = $1`,
);
