import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';

const columns = {
  id: 'u.id',
  key: 'u.key',
  groupId: 'g.id',
  groupKey: 'g.key',
  groupName: 'g.name',
  sentOn: 'u.sent_on',
  status: 'u.status',
  whatChanged: 'u.what_changed',
  need: 'u.need',
  version: 'u.version',
};

const updates = 'group_update u JOIN governance_group g ON g.id = u.group_id';

/** How groups said that they were getting on, latest first. Parameters: group, hit, status, from, to. */
export const groupUpdates: ListDefinition = {
  name: 'group-updates',
  columns,
  from: updates,
  filters: {
    group: 'u.group_id = :group',
    hit: 'g.hit_id = :hit',
    status: 'u.status = :status::text',
    from: 'u.sent_on >= :from::date',
    to: 'u.sent_on <= :to::date',
  },
  belongs: { hit: 'g.hit_id', group: 'g.id' },
  order: [
    { by: 'u.sent_on', type: 'date' },
    { by: 'u.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One update. Value: id. */
export const groupUpdateById = statement(
  'group-update-by-id',
  `SELECT ${jsonObject(columns)}::text FROM ${updates} WHERE u.id = $1`,
);

/** The groups that a group reports to on a day, as `id`. Values: group, day. */
export const parentsOn = statement(
  'group-update-parents-on',
  `SELECT parent_group_id AS id FROM reporting_line WHERE group_id = $1 AND during @> $2::date ORDER BY parent_group_id`,
);
