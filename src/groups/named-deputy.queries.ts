import { onDay } from '../platform/database/on-day';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const columns = {
  id: 'd.id',
  groupId: 'g.id',
  groupKey: 'g.key',
  seatId: 's.id',
  seatKey: 's.key',
  seatLabel: 's.label',
  personId: 'p.id',
  personName: 'p.name',
  from: 'lower(d.during)',
  to: 'upper(d.during) - 1',
  version: 'd.version',
};

const deputies = `named_deputy d JOIN seat s ON s.id = d.seat_id JOIN governance_group g ON g.id = s.group_id JOIN person p ON p.id = d.person_id`;

/** Deputies named for a day. Parameters: asOf, group, seat, person. */
export const deputiesOnDay: ListDefinition = {
  name: 'named-deputies',
  columns,
  from: deputies,
  where: onDay('d.during', ':asOf'),
  filters: { group: 'g.id = :group', seat: 's.id = :seat', person: 'p.id = :person' },
  belongs: { hit: 'g.hit_id', group: 'g.id' },
  order: [
    { by: 'g.key', type: 'text' },
    { by: 's.key', type: 'text' },
    { by: 'd.id', type: 'uuid' },
  ],
};

/** One named deputy. Value: id. */
export const deputyById = statement(
  'named-deputy-by-id',
  `SELECT ${jsonObject(columns)}::text
   FROM ${deputies} WHERE d.id = $1`,
);
