import { organisationsOn } from '../../groups/organisation-then';
import { onDay } from '../../platform/database/on-day';
import type { Stays } from './scope';

const list = (rows: string): string => `coalesce(${rows}, '[]'::json)`;

/**
 * SQL: how each HIT was made up on one day, as the relation `<name>` with `hit_id` and `structure`. Organisations are shown
 * as what they continue as on that day, so that a succession is neither a partner lost nor a partner gained.
 */
export function structureOn(name: 'at_start' | 'at_end', day: '$1' | '$2', stays: Stays): string {
  return `${name}_organisation AS MATERIALIZED (SELECT named_id, id, name FROM ${organisationsOn(day)} o), ${name}_partner AS (
    SELECT p.hit_id, json_agg(DISTINCT jsonb_build_object('organisationId', o.id, 'name', o.name, 'kind', p.kind)) AS partners
    FROM team JOIN hit_partner p ON p.hit_id = team.id AND ${onDay('p.during', day)} JOIN ${name}_organisation o ON o.named_id = p.organisation_id
    GROUP BY p.hit_id
  ), ${name}_seat AS MATERIALIZED (
    SELECT s.group_id, json_agg(json_build_object('key', s.key, 'label', s.label, 'role', s.role, 'required', s.required,
      'personName', p.name, 'capacity', h.capacity, 'organisation', o.name) ORDER BY s.key) AS seats
    FROM team_group g JOIN seat s ON s.group_id = g.id AND ${onDay('s.during', day)}
      LEFT JOIN ${stays} h ON h.seat_id = s.id AND ${onDay('h.during', day)} AND ${onDay('h.held_during', day)}
      LEFT JOIN person p ON p.id = h.person_id LEFT JOIN ${name}_organisation o ON o.named_id = h.represented_organisation_id
    GROUP BY s.group_id
  ), ${name}_sponsor AS (
    SELECT s.hit_id, json_agg(json_build_object('personName', p.name, 'organisation', o.name, 'isPrimary', s.is_primary)
      ORDER BY s.is_primary DESC, lower(s.during), s.id) AS sponsors
    FROM team JOIN executive_sponsorship s ON s.hit_id = team.id AND ${onDay('s.during', day)} JOIN person p ON p.id = s.person_id
      LEFT JOIN ${name}_organisation o ON o.named_id = s.organisation_id
    GROUP BY s.hit_id
  ), ${name}_group AS (
    SELECT g.hit_id, json_agg(json_build_object('key', g.key, 'name', g.name, 'kind', g.kind, 'seats', ${list('s.seats')})
      ORDER BY g.kind = 'STEERING_GROUP' DESC, g.key) AS groups
    FROM team_group g JOIN governance_group l ON l.id = g.id AND ${onDay('l.during', day)} LEFT JOIN ${name}_seat s ON s.group_id = g.id
    GROUP BY g.hit_id
  ), ${name}_line AS (
    SELECT g.hit_id, json_agg(json_build_object('from', g.name, 'to', o.name, 'every', l.every) ORDER BY g.key, o.key) AS lines
    FROM team_group g JOIN reporting_line l ON l.group_id = g.id AND ${onDay('l.during', day)} JOIN governance_group o ON o.id = l.parent_group_id
    GROUP BY g.hit_id
  ), ${name}_link AS (
    SELECT hit_id, json_agg(json_build_object('between', pair[1], 'and', pair[2]) ORDER BY pair) AS links
    FROM (SELECT DISTINCT g.hit_id, ARRAY[least(a.name, b.name), greatest(a.name, b.name)] AS pair
      FROM team_group g JOIN working_link w ON g.id IN (w.group_id, w.other_group_id) AND ${onDay('w.during', day)}
        JOIN governance_group a ON a.id = w.group_id JOIN governance_group b ON b.id = w.other_group_id) w
    GROUP BY hit_id
  ), ${name} AS (
    SELECT team.id AS hit_id, json_build_object('on', ${day}::date, 'name', n.name, 'status', t.status,
      'sponsoringOrganisation', so.name, 'hostedBy', u.name,
      'executiveSponsors', ${list('es.sponsors')}, 'partners', ${list('pa.partners')}, 'groups', ${list('gr.groups')},
      'reportingLines', ${list('li.lines')}, 'workingLinks', ${list('wl.links')}) AS structure
    FROM team LEFT JOIN hit_name n ON n.hit_id = team.id AND ${onDay('n.during', day)}
      LEFT JOIN hit_status t ON t.hit_id = team.id AND ${onDay('t.during', day)}
      LEFT JOIN sponsoring_organisation sp ON sp.hit_id = team.id AND ${onDay('sp.during', day)}
      LEFT JOIN ${name}_organisation so ON so.named_id = sp.organisation_id
      LEFT JOIN hosting ho ON ho.hit_id = team.id AND ${onDay('ho.during', day)} LEFT JOIN organisational_unit u ON u.id = ho.unit_id
      LEFT JOIN ${name}_sponsor es ON es.hit_id = team.id
      LEFT JOIN ${name}_partner pa ON pa.hit_id = team.id LEFT JOIN ${name}_group gr ON gr.hit_id = team.id
      LEFT JOIN ${name}_line li ON li.hit_id = team.id LEFT JOIN ${name}_link wl ON wl.hit_id = team.id
  )`;
}
