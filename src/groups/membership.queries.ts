import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { organisationsOn, representedInTheEnd } from './organisation-then';

const member = {
  seatId: 's.id',
  seatLabel: 's.label',
  role: 's.role',
  memberClass: 's.member_class',
  voting: 's.voting',
  personId: 'p.id',
  personName: 'p.name',
  profession: 'p.profession',
  capacity: 'h.capacity',
  representedOrganisationId: 'o.id',
  representedOrganisationName: 'o.name',
  from: 'lower(h.during)',
  to: 'upper(h.during) - 1',
  exOfficio: 'h.occupancy_id IS NULL',
};

/** SQL: whoever sits in a seat on a day. `held_during` says nothing new, but an index knows it. */
const holdersOn = (
  day: string,
): string => `seat_stay h JOIN seat s ON s.id = h.seat_id JOIN person p ON p.id = h.person_id
  LEFT JOIN ${organisationsOn(day)} o ON o.named_id = h.represented_organisation_id`;
const sitting = (day: string): string => `${onDay('h.during', day)} AND ${onDay('h.held_during', day)}`;

/** Everybody who sits in a seat on a day. Parameters: asOf, group, hit, person, organisation. */
export const membershipsOnDay: ListDefinition = {
  name: 'memberships',
  columns: { groupId: 'g.id', groupKey: 'g.key', groupName: 'g.name', hitId: 'g.hit_id', ...member },
  from: `governance_group g JOIN (${holdersOn(':asOf')}) ON h.group_id = g.id`,
  where: sitting(':asOf'),
  filters: {
    group: 'h.group_id = :group',
    hit: 'g.hit_id = :hit',
    person: 'h.person_id = :person',
    organisation: 'o.id = :organisation',
  },
  belongs: { hit: 'g.hit_id', group: 'g.id' },
  order: [
    { by: 'g.key', type: 'text' },
    { by: 's.key', type: 'text' },
  ],
};

/** Every group of a day with its members nested, as one JSON text. Value: day. */
export const membershipOfAllGroups = statement(
  'membership-of-all-groups',
  `WITH member AS MATERIALIZED (
     SELECT h.group_id, s.key, (SELECT m FROM (SELECT ${Object.entries(member)
       .map(([name, by]) => `${by} AS "${name}"`)
       .join(', ')}) m) AS item
     FROM ${holdersOn('$1')} WHERE ${sitting('$1')})
   SELECT json_build_object('asOf', $1::date, 'groups', coalesce(json_agg(item), '[]'::json))::text FROM (
     SELECT json_build_object('id', g.id, 'key', g.key, 'name', g.name, 'kind', g.kind, 'hitId', g.hit_id,
       'members', coalesce(json_agg(m.item ORDER BY m.key) FILTER (WHERE m.group_id IS NOT NULL), '[]'::json)) AS item
     FROM governance_group g LEFT JOIN member m ON m.group_id = g.id
     WHERE ${onDay('g.during', '$1')}
     GROUP BY g.key, g.id ORDER BY g.key) g`,
);

/** Every stay of one person in a seat, first to last. Parameters: person, asOf. */
export const membershipsOfPerson: ListDefinition = {
  name: 'memberships-of-person',
  columns: {
    groupId: 'g.id',
    groupKey: 'g.key',
    groupName: 'g.name',
    groupKind: 'g.kind',
    hitId: 'g.hit_id',
    seatId: 's.id',
    seatLabel: 's.label',
    role: 's.role',
    memberClass: 's.member_class',
    capacity: 'h.capacity',
    representedOrganisationId: 'r.id',
    representedOrganisationName: 'r.name',
    occupancyId: 'h.occupancy_id',
    exOfficio: 'h.occupancy_id IS NULL',
    from: 'lower(h.during)',
    to: 'upper(h.during) - 1',
    fromPrecision: 'so.from_precision',
    toPrecision: 'so.to_precision',
  },
  from: `seat_stay h JOIN seat s ON s.id = h.seat_id JOIN governance_group g ON g.id = s.group_id
    LEFT JOIN seat_occupancy so ON so.id = h.occupancy_id ${representedInTheEnd(':asOf')}`,
  within: { thing: 'person', table: 'person', parameter: 'person' },
  where: 'h.person_id = :person',
  belongs: { hit: 'g.hit_id', group: 'g.id' },
  order: [
    { by: 'lower(h.during)', type: 'date' },
    { by: 's.id', type: 'uuid' },
  ],
};
