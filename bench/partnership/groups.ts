import { organisationId, people, regionOf } from './directory';
import { oneOf, rowId } from './row-id';
import { firstDay, mostHoldersASeat, months, regions, seatsAHit, type PartnershipSize } from './size';
import { insertion, type Step } from './step';

/** The seats of one HIT in order: [group within the HIT, role, capacity, organisation within the region, post it belongs to]. */
const seats: readonly (readonly [number, string, string, number, number])[] = [
  [0, 'CHAIR', 'ACADEMIC', 6, 0],
  [0, 'VICE_CHAIR', 'SERVICE', 1, 0],
  [0, 'MEMBER', 'SERVICE', 1, 1],
  [0, 'MEMBER', 'SERVICE', 1, 2],
  [0, 'MEMBER', 'COMMISSIONING', 4, 0],
  [0, 'MEMBER', 'PUBLIC_HEALTH', 9, 0],
  [0, 'MEMBER', 'PUBLIC_CONTRIBUTOR', 11, 0],
  [0, 'MEMBER', 'ACADEMIC', 7, 0],
  [0, 'MEMBER', 'VOLUNTARY', 10, 0],
  [0, 'SECRETARY', 'SERVICE', 3, 0],
  [1, 'CO_LEAD', 'ACADEMIC', 6, 0],
  [1, 'CO_LEAD', 'SERVICE', 1, 0],
  [2, 'CO_LEAD', 'ACADEMIC', 7, 0],
  [2, 'CO_LEAD', 'SERVICE', 2, 0],
];

/** The SQL expression for the id of a HIT's steering group (0) or one of its working groups (1, 2). */
export function groupId(hit: string, which: number | string): string {
  return rowId('governance_group', `(${hit} - 1) * 3 + ${which}`);
}

/** The SQL expression for the group above the HITs of a region. */
export function regionGroupId(region: string): string {
  return rowId('governance_group', `1000000000 + ${region}`);
}

/**
 * Groups with their terms of reference, rhythm and links, seats, and who sat in them one after another: a seat has had
 * one to four holders. Two seats belong to posts, whose holders change in the same way. Leaves two temporary tables
 * for the meetings: `place` (a HIT's seats) and `tenure` (who was in each, and when).
 */
export function groups(size: PartnershipSize): readonly Step[] {
  const all = `generate_series(1, ${size.hits}) h`;
  const first = `date '${firstDay(size)}'`;
  const always = `daterange(${first}, NULL)`;
  const byRegion = `generate_series(1, ${regions(size)}) r`;
  return [
    ...seatsOfAll(size),
    insertion(
      'governance_group',
      {
        id: groupId('h', 'g'),
        key: `'group-' || h || '-' || g`,
        name: `CASE g WHEN 0 THEN 'Steering group ' ELSE 'Working group ' || g || ' of ' END || h`,
        kind: `CASE g WHEN 0 THEN 'STEERING_GROUP' ELSE 'WORKING_GROUP' END`,
        hit_id: rowId('hit', 'h'),
        during: always,
      },
      `${all}, generate_series(0, 2) g ORDER BY h, g`,
    ),
    insertion(
      'governance_group',
      {
        id: regionGroupId('r'),
        key: `'region-' || r`,
        name: `'Trust-wide group ' || r`,
        kind: `'EXTERNAL_COMMITTEE'`,
        owner_organisation_id: organisationId('r', 1),
        during: `daterange('2000-01-01', NULL)`,
      },
      byRegion,
    ),
    insertion(
      'terms_of_reference',
      {
        group_id: groupId('h', 0),
        edition: `'Edition ' || e`,
        source_document_id: rowId('source_document', 'h'),
        during: `CASE e WHEN 1 THEN daterange(${first}, ${first} + 400) ELSE daterange(${first} + 400, NULL) END`,
      },
      `${all}, generate_series(1, 2) e`,
    ),
    insertion(
      'rhythm',
      {
        group_id: groupId('h', 0),
        every: `'P1M'`,
        by: `'NTH_WEEKDAY'`,
        nth: '1 + h % 4',
        weekday: '1 + h % 5',
        starts_at_time: `time '10:00'`,
        minutes: '120',
        during: always,
      },
      all,
    ),
    insertion(
      'quorum_rule',
      {
        group_id: groupId('h', 0),
        rule: `'{"all": [{"minCount": 5}, {"chairOrVice": true}], "deputiesCount": "ALWAYS", "remoteCounts": true, "conflictedMembersExcluded": true}'`,
        during: always,
      },
      all,
    ),
    insertion(
      'reporting_line',
      { group_id: groupId('h', 'g'), parent_group_id: groupId('h', 0), every: `'P1M'`, during: always },
      `${all}, generate_series(1, 2) g`,
    ),
    insertion(
      'reporting_line',
      { group_id: groupId('h', 0), parent_group_id: regionGroupId(regionOf('h')), every: `'P2M'`, during: always },
      all,
    ),
    insertion('working_link', { group_id: groupId('h', 1), other_group_id: groupId('h', 2), during: always }, all),
    insertion(
      'post',
      {
        id: 'post_id',
        key: `'post-' || h || '-' || c`,
        organisation_id: 'organisation_id',
        unit_id: rowId('organisational_unit', 'h'),
        title: oneOf(['Divisional Manager', 'Head of Division'], 'c'),
        level: `'SENIOR'`,
        during: `daterange('2012-01-01', NULL)`,
      },
      'place WHERE post_id IS NOT NULL',
    ),
    insertion(
      'seat',
      {
        id: 'seat_id',
        group_id: groupId('h', 'g'),
        key: `'seat-' || c`,
        label: `initcap(replace(role, '_', ' ')) || ', ' || lower(replace(capacity, '_', ' '))`,
        role: 'role',
        member_class: `'MEMBER'`,
        voting: `role <> 'SECRETARY'`,
        required: `role = 'CHAIR'`,
        ex_officio_post_id: 'post_id',
        capacity: 'CASE WHEN post_id IS NOT NULL THEN capacity END',
        during: always,
      },
      'place ORDER BY h, c',
    ),
    people('(SELECT holder AS n FROM tenure) p'),
    insertion(
      'post_holding',
      { post_id: 'post_id', person_id: 'person_id', kind: `'SUBSTANTIVE'`, during: 'during' },
      'tenure WHERE post_id IS NOT NULL',
    ),
    insertion(
      'seat_occupancy',
      {
        seat_id: 'seat_id',
        person_id: 'person_id',
        capacity: 'capacity',
        represented_organisation_id: 'organisation_id',
        during: 'during',
      },
      'tenure WHERE post_id IS NULL ORDER BY h, c, lower(during)',
    ),
    insertion(
      'affiliation',
      { person_id: 'person_id', organisation_id: 'organisation_id', during: 'during' },
      'tenure',
    ),
  ];
}

function seatsOfAll(size: PartnershipSize): readonly Step[] {
  const rows = seats.map(
    ([group, role, capacity, organisation, post], index) =>
      `(${index + 1}, ${group}, '${role}', '${capacity}', ${organisation}, ${post})`,
  );
  const seat = `(h - 1) * ${seatsAHit} + c`;
  const boundary = (part: string): string =>
    `(date '${firstDay(size)}' + make_interval(months => (${part}) * ${months(size)} / parts))::date`;
  return [
    {
      what: 'places',
      sql: `CREATE TEMPORARY TABLE place AS
        SELECT h, c, g, role, capacity, ${rowId('seat', seat)} AS seat_id, ${organisationId(regionOf('h'), 'o')} AS organisation_id,
          CASE WHEN p > 0 THEN ${rowId('post', `(h - 1) * 2 + p`)} END AS post_id, 1 + (h + c) % ${mostHoldersASeat} AS parts
        FROM generate_series(1, ${size.hits}) h, (VALUES ${rows.join(', ')}) s (c, g, role, capacity, o, p)`,
    },
    {
      what: 'tenures',
      sql: `CREATE TEMPORARY TABLE tenure AS
        SELECT h, c, capacity, seat_id, post_id, organisation_id, holder, ${rowId('person', 'holder')} AS person_id,
          daterange(${boundary('part')}, CASE WHEN part + 1 < parts THEN ${boundary('part + 1')} END) AS during
        FROM place, generate_series(0, parts - 1) part, LATERAL (SELECT (${seat} - 1) * ${mostHoldersASeat} + part + 1 AS holder) numbered;
        ANALYZE tenure`,
    },
  ];
}
