import { onDay } from '../platform/database/on-day';
import { statement } from '../platform/database/statement';
import type { ListDefinition } from '../platform/http/list';
import { organisationsOn, representedInTheEnd } from './organisation-then';
import { rhythmObject } from './rhythm.queries';
import { termsObject } from './terms-of-reference.queries';

/** Groups that exist on a day. Parameters: asOf, hit, kind, ownerOrganisation, q. */
export const groupsOnDay: ListDefinition = {
  name: 'groups',
  columns: {
    id: 'g.id',
    key: 'g.key',
    name: 'g.name',
    kind: 'g.kind',
    hitId: 'g.hit_id',
    hitKey: 'h.key',
    ownerOrganisationId: 'o.id',
    ownerOrganisationName: 'o.name',
    purpose: 'g.purpose',
    from: 'lower(g.during)',
    to: 'upper(g.during) - 1',
    version: 'g.version',
  },
  from: `governance_group g LEFT JOIN hit h ON h.id = g.hit_id
    LEFT JOIN ${organisationsOn(':asOf')} o ON o.named_id = g.owner_organisation_id`,
  where: onDay('g.during', ':asOf'),
  filters: {
    hit: 'g.hit_id = :hit',
    kind: 'g.kind = :kind',
    ownerOrganisation: 'o.id = :ownerOrganisation',
    q: `strpos(lower(g.name) || ' ' || lower(g.key), lower(:q::text)) > 0`,
  },
  belongs: { hit: 'g.hit_id', group: 'g.id' },
  order: [{ by: 'g.key', type: 'text' }],
};

const seatsOfTheDay = `
  SELECT coalesce(json_agg(json_build_object('id', s.id, 'key', s.key, 'label', s.label, 'role', s.role, 'memberClass', s.member_class,
    'voting', s.voting, 'required', s.required, 'constituency', s.constituency,
    'exOfficioPost', CASE WHEN po.id IS NOT NULL THEN json_build_object('id', po.id, 'name', po.title) END,
    'state', CASE WHEN h.person_id IS NOT NULL THEN 'FILLED' WHEN s.required THEN 'VACANT' ELSE 'UNFILLED' END,
    'holder', CASE WHEN h.person_id IS NOT NULL THEN json_build_object('occupancyId', h.occupancy_id, 'personId', p.id, 'personName', p.name,
      'capacity', h.capacity, 'representedOrganisation', CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'name', r.name) END,
      'from', lower(h.during), 'fromPrecision', coalesce((SELECT x.from_precision FROM seat_occupancy x WHERE x.id = h.occupancy_id), 'DAY'),
      'to', upper(h.during) - 1, 'exOfficio', h.occupancy_id IS NULL) END,
    'deputies', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'personId', dp.id, 'personName', dp.name,
        'from', lower(d.during), 'to', upper(d.during) - 1) ORDER BY dp.name, d.id), '[]'::json)
      FROM named_deputy d JOIN person dp ON dp.id = d.person_id WHERE d.seat_id = s.id AND d.during @> $2::date),
    'from', lower(s.during), 'to', upper(s.during) - 1, 'version', s.version) ORDER BY s.key), '[]'::json)
  FROM seat s LEFT JOIN post po ON po.id = s.ex_officio_post_id
    LEFT JOIN seat_holder h ON h.seat_id = s.id AND h.during @> $2::date
    LEFT JOIN person p ON p.id = h.person_id
    ${representedInTheEnd('$2')}
  WHERE s.group_id = g.id AND ${onDay('s.during', '$2')}`;

const linesOfTheDay = (own: string, other: string): string => `
  SELECT coalesce(json_agg(json_build_object('id', l.id, 'groupId', og.id, 'groupKey', og.key, 'groupName', og.name, 'every', l.every,
    'form', l.form, 'quotation', l.quotation, 'from', lower(l.during), 'to', upper(l.during) - 1) ORDER BY og.key), '[]'::json)
  FROM reporting_line l JOIN governance_group og ON og.id = l.${other} WHERE l.${own} = g.id AND l.during @> $2::date`;

const linksOfTheDay = `
  SELECT coalesce(json_agg(json_build_object('id', w.id, 'groupId', og.id, 'groupKey', og.key, 'groupName', og.name,
    'quotation', w.quotation, 'from', lower(w.during), 'to', upper(w.during) - 1) ORDER BY og.key), '[]'::json)
  FROM working_link w JOIN governance_group og ON og.id = CASE WHEN w.group_id = g.id THEN w.other_group_id ELSE w.group_id END
  WHERE (w.group_id = g.id OR w.other_group_id = g.id) AND w.during @> $2::date`;

/** One group with everything that is true of it on a day. Values: id, day. */
export const groupOnDay = statement(
  'group-on-day',
  `SELECT json_build_object('id', g.id, 'key', g.key, 'name', g.name, 'kind', g.kind,
      'hit', (SELECT json_build_object('id', h.id, 'name',
        (SELECT n.name FROM hit_name n WHERE n.hit_id = h.id AND n.during @> $2::date)) FROM hit h WHERE h.id = g.hit_id),
      'ownerOrganisation', (SELECT json_build_object('id', o.id, 'name', o.name) FROM ${organisationsOn('$2')} o
        WHERE o.named_id = g.owner_organisation_id),
      'purpose', g.purpose, 'from', lower(g.during), 'to', upper(g.during) - 1, 'version', g.version,
      'termsOfReference', (SELECT ${termsObject} FROM terms_of_reference t WHERE t.group_id = g.id AND t.during @> $2::date),
      'rhythm', (SELECT ${rhythmObject} FROM rhythm r WHERE r.group_id = g.id AND r.during @> $2::date),
      'seats', (${seatsOfTheDay}),
      'reportsTo', (${linesOfTheDay('group_id', 'parent_group_id')}),
      'receivesReportsFrom', (${linesOfTheDay('parent_group_id', 'group_id')}),
      'worksWith', (${linksOfTheDay}))::text
   FROM governance_group g WHERE g.id = $1`,
);
