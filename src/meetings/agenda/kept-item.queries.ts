import type { ListDefinition } from '../../platform/http/list';
import { isInSight, seesAll } from '../../access/sight';
import { confidentialItem } from '../confidential-items';

/** SQL: a text of a kept item `k` for whoever may read it. */
const readableKept = (text: string, instead = 'NULL'): string =>
  `CASE WHEN NOT k.is_confidential OR ${seesAll(':sight')} OR ${isInSight(':sight', { hit: 'g.hit_id', group: 'g.id' })} THEN ${text} ELSE ${instead} END`;

/** What a group keeps for its agendas, oldest first. Parameters: group, kind; sight of confidential items. */
export const keptItemsOfGroup: ListDefinition = {
  name: 'kept-items',
  columns: {
    id: 'k.id',
    version: 'k.version',
    kind: 'k.kind',
    title: readableKept('k.title', `'${confidentialItem}'`),
    purpose: readableKept('k.purpose'),
    origin: 'k.origin',
    ownerId: readableKept('p.id'),
    ownerName: readableKept('p.name'),
    raisedById: readableKept('r.id'),
    raisedByName: readableKept('r.name'),
    minutes: 'k.minutes',
    topics: readableKept('k.topics', `'{}'::text[]`),
    confidential: 'k.is_confidential',
    keptOn: 'k.kept_on',
  },
  from: `kept_item k JOIN governance_group g ON g.id = k.group_id LEFT JOIN person p ON p.id = k.owner_person_id
    LEFT JOIN person r ON r.id = k.raised_by_person_id`,
  within: { thing: 'group', table: 'governance_group', parameter: 'group' },
  where: 'k.group_id = :group AND k.ended_on IS NULL',
  filters: { kind: 'k.kind = :kind' },
  belongs: 'PARENT',
  order: [
    { by: 'k.kept_on', type: 'date' },
    { by: 'k.id', type: 'uuid' },
  ],
};
