import { organisationName } from '../../directory/organisation-naming';
import type { Stays } from './scope';

/** What can change between the two ends of a period, as stored in an answer. */
export const changeKinds = [
  'RENAMED',
  'STATUS',
  'PARTNER_JOINED',
  'PARTNER_LEFT',
  'PARTNER_CONTINUES_AS',
  'SPONSOR_APPOINTED',
  'SPONSOR_ENDED',
  'SPONSORING_ORGANISATION',
  'HOSTED_BY',
  'GROUP_OPENED',
  'GROUP_ENDED',
  'SEAT_TAKEN',
  'SEAT_LEFT',
  'REPORTING_LINE_DRAWN',
  'REPORTING_LINE_ENDED',
  'WORKING_LINK_DRAWN',
  'WORKING_LINK_ENDED',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** SQL: the day is one of the period's, but not its first: what began on that one is in the structure at the start. */
const inPeriod = (day: string): string => `${day} > $1::date AND ${day} <= $2::date`;

/** SQL: rows of a dated relation `r` that began or ended in the period. What ended is told on its first day without. */
function edges(began: ChangeKind | null, ended: ChangeKind | null, what: string, from: string): string {
  const edge = (kind: ChangeKind, day: string): string =>
    `SELECT team_id, ${day} AS day, '${kind}' AS kind, ${what} FROM ${from} WHERE ${inPeriod(day)}`;
  return [began && edge(began, 'lower(r.during)'), ended && edge(ended, 'upper(r.during)')]
    .filter(Boolean)
    .join(' UNION ALL ');
}

const partner = `(SELECT p.hit_id AS team_id, p.organisation_id, p.during FROM team JOIN hit_partner p ON p.hit_id = team.id
  WHERE NOT EXISTS (SELECT FROM hit_partner q JOIN organisation_succession x ON x.predecessor_id = q.organisation_id
      AND x.successor_id = p.organisation_id AND x.succeeded_on = lower(p.during) WHERE q.hit_id = p.hit_id)
    AND NOT EXISTS (SELECT FROM organisation_succession x WHERE x.predecessor_id = p.organisation_id AND x.succeeded_on = upper(p.during))) r`;
const nameOnEdge = organisationName('r.organisation_id', '$2');
const teamOf = (table: string): string =>
  `(SELECT x.hit_id AS team_id, x.* FROM team JOIN ${table} x ON x.hit_id = team.id) r`;
const ofGroups = (table: string): string =>
  `(SELECT g.hit_id AS team_id, g.name, x.* FROM team_group g JOIN ${table} x ON x.group_id = g.id) r`;
const holder = (stays: Stays): string =>
  `(SELECT g.hit_id AS team_id, s.label, p.name AS person, h.during FROM team_group g JOIN ${stays} h ON h.group_id = g.id
    JOIN seat s ON s.id = h.seat_id JOIN person p ON p.id = h.person_id) r`;
const laterName = `(SELECT n.hit_id AS team_id, n.name, n.during FROM team JOIN hit_name n ON n.hit_id = team.id
  WHERE EXISTS (SELECT FROM hit_name x WHERE x.hit_id = n.hit_id AND lower(x.during) < lower(n.during))) r`;
/** SQL: sponsoring organisations but for those that carry on the one before: that is the same one. */
const sponsoring = `(SELECT s.hit_id AS team_id, s.organisation_id, s.during FROM team JOIN sponsoring_organisation s ON s.hit_id = team.id
  WHERE NOT EXISTS (SELECT FROM sponsoring_organisation q JOIN organisation_succession x ON x.predecessor_id = q.organisation_id
      AND x.successor_id = s.organisation_id AND x.succeeded_on = lower(s.during) WHERE q.hit_id = s.hit_id)) r`;
/** SQL: working links, each once for each HIT that it touches, told from that HIT's side. */
const link = `(SELECT DISTINCT ON (g.hit_id, w.id) g.hit_id AS team_id, g.name, o.name AS other, w.during FROM team_group g
    JOIN working_link w ON g.id IN (w.group_id, w.other_group_id)
    JOIN governance_group o ON o.id = CASE g.id WHEN w.group_id THEN w.other_group_id ELSE w.group_id END
  ORDER BY g.hit_id, w.id, g.key) r`;
const parent = '(SELECT o.name FROM governance_group o WHERE o.id = r.parent_group_id)';

/** SQL: what changed in each HIT's structure in the period, in order of days. */
export const changesSection = (stays: Stays): string => `change AS (
    ${[
      edges('RENAMED', null, 'r.name AS what, NULL AS who', laterName),
      edges('STATUS', null, 'r.status AS what, r.reason AS who', teamOf('hit_status')),
      edges('PARTNER_JOINED', 'PARTNER_LEFT', `${nameOnEdge} AS what, NULL AS who`, partner),
      `SELECT p.hit_id, x.succeeded_on, 'PARTNER_CONTINUES_AS', ${organisationName('x.predecessor_id', 'x.succeeded_on')},
        ${organisationName('x.successor_id', 'x.succeeded_on')}
        FROM team JOIN hit_partner p ON p.hit_id = team.id JOIN organisation_succession x ON x.predecessor_id = p.organisation_id
        WHERE ${inPeriod('x.succeeded_on')} AND lower(p.during) < x.succeeded_on AND coalesce(upper(p.during) >= x.succeeded_on, true)`,
      edges(
        'SPONSOR_APPOINTED',
        'SPONSOR_ENDED',
        `NULL AS what, (SELECT p.name FROM person p WHERE p.id = r.person_id) AS who`,
        teamOf('executive_sponsorship'),
      ),
      edges('SPONSORING_ORGANISATION', null, `${nameOnEdge} AS what, NULL AS who`, sponsoring),
      edges(
        'HOSTED_BY',
        null,
        `(SELECT u.name FROM organisational_unit u WHERE u.id = r.unit_id) AS what, NULL AS who`,
        teamOf('hosting'),
      ),
      edges('GROUP_OPENED', 'GROUP_ENDED', 'r.name AS what, NULL AS who', teamOf('governance_group')),
      edges('SEAT_TAKEN', 'SEAT_LEFT', 'r.label AS what, r.person AS who', holder(stays)),
      edges(
        'REPORTING_LINE_DRAWN',
        'REPORTING_LINE_ENDED',
        `r.name AS what, ${parent} AS who`,
        ofGroups('reporting_line'),
      ),
      edges('WORKING_LINK_DRAWN', 'WORKING_LINK_ENDED', 'r.name AS what, r.other AS who', link),
    ].join('\n    UNION ALL ')}
  ), change_section AS (
    SELECT team_id AS hit_id, json_agg(json_build_object('on', day, 'kind', kind, 'what', what, 'who', who) ORDER BY day, kind, what, who) AS changes
    FROM change GROUP BY team_id
  )`;
