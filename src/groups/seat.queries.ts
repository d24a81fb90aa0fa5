import { onDay } from '../platform/database/on-day';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';

const stateOf = `CASE WHEN h.person_id IS NOT NULL THEN 'FILLED' WHEN s.required THEN 'VACANT' ELSE 'UNFILLED' END`;

const columns = {
  id: 's.id',
  groupId: 'g.id',
  groupKey: 'g.key',
  groupName: 'g.name',
  key: 's.key',
  label: 's.label',
  role: 's.role',
  memberClass: 's.member_class',
  voting: 's.voting',
  required: 's.required',
  constituency: 's.constituency',
  exOfficioPostId: 's.ex_officio_post_id',
  capacity: 's.capacity',
  state: stateOf,
  personId: 'p.id',
  personName: 'p.name',
  from: 'lower(s.during)',
  to: 'upper(s.during) - 1',
  version: 's.version',
};

/** Seats that exist on a day, and who sits in them. Parameters: asOf, group, hit, role, state. */
export const seatsOnDay: ListDefinition = {
  name: 'seats',
  columns,
  from: `seat s JOIN governance_group g ON g.id = s.group_id
    LEFT JOIN seat_stay h ON h.seat_id = s.id AND h.group_id = s.group_id AND ${onDay('h.during', ':asOf')} AND ${onDay('h.held_during', ':asOf')}
    LEFT JOIN person p ON p.id = h.person_id`,
  where: onDay('s.during', ':asOf'),
  filters: { group: 'g.id = :group', hit: 'g.hit_id = :hit', role: 's.role = :role', state: `${stateOf} = :state` },
  belongs: { hit: 'g.hit_id', group: 'g.id' },
  order: [
    { by: 'g.key', type: 'text' },
    { by: 's.key', type: 'text' },
  ],
};

/** One seat, and who sits in it on a day. Values: id, day. */
export const seatOnDay = statement(
  'seat-on-day',
  `SELECT ${jsonObject(columns)}::text
   FROM seat s JOIN governance_group g ON g.id = s.group_id
     LEFT JOIN seat_holder h ON h.seat_id = s.id AND h.during @> $2::date LEFT JOIN person p ON p.id = h.person_id
   WHERE s.id = $1`,
);
