import { organisationName } from '../../directory/organisation-naming';
import { statement } from '../../platform/database/statement';
import type { Option } from '../forms/form-field';
import type { ThingsToName } from './parameter-questions';

/** What a promise of a team can be about and name. */
export interface PromiseChoices {
  /** The groups of the team by id, for a promise about one of them. */
  readonly groups: readonly Option[];
  readonly things: ThingsToName;
}

const option = (value: string, text: string): string => `jsonb_build_object('value', ${value}, 'text', ${text})`;
const goesOn = (row: string): string => `(upper_inf(${row}.during) OR upper(${row}.during) > $2::date)`;
const all = (what: string, from: string): string =>
  `(SELECT coalesce(jsonb_agg(x.o ORDER BY x.o->>'text'), '[]'::jsonb) FROM (SELECT DISTINCT ${what} AS o FROM ${from}) x)`;

/**
 * The groups of a team; and what stands around it, by key: its groups and those that they report to or work with, its partners and
 * whoever embeds it, their units, and the posts that sit on its groups or belong to the unit that hosts it. Values: HIT, day.
 */
export const promiseChoices = statement(
  'promise-choices',
  `WITH own AS MATERIALIZED (SELECT g.* FROM governance_group g WHERE g.hit_id = $1 AND ${goesOn('g')}),
   around AS MATERIALIZED (
     SELECT id FROM own UNION SELECT l.parent_group_id FROM reporting_line l JOIN own o ON o.id = l.group_id WHERE ${goesOn('l')}
     UNION SELECT CASE WHEN w.group_id = o.id THEN w.other_group_id ELSE w.group_id END
       FROM working_link w JOIN own o ON o.id IN (w.group_id, w.other_group_id) WHERE ${goesOn('w')}),
   body AS MATERIALIZED (
     SELECT r.organisation_id AS id FROM hit_partner r WHERE r.hit_id = $1 AND ${goesOn('r')}
     UNION SELECT s.organisation_id FROM sponsoring_organisation s WHERE s.hit_id = $1 AND ${goesOn('s')}
     UNION SELECT g.owner_organisation_id FROM around a JOIN governance_group g ON g.id = a.id WHERE g.owner_organisation_id IS NOT NULL),
   home AS MATERIALIZED (SELECT h.unit_id AS id FROM hosting h WHERE h.hit_id = $1 AND ${goesOn('h')})
   SELECT json_build_object('groups', ${all(option('g.id', 'g.name'), 'own g')}, 'things', json_build_object(
     'group', ${all(option('g.key', 'g.name'), 'around a JOIN governance_group g ON g.id = a.id')},
     'organisation', ${all(option('o.key', organisationName('o.id', '$2')), 'body b JOIN organisation o ON o.id = b.id')},
     'unit', ${all(option('u.key', `u.name || ', ' || ${organisationName('u.organisation_id', '$2')}`), `organisational_unit u WHERE ${goesOn('u')} AND (u.organisation_id IN (SELECT id FROM body) OR u.id IN (SELECT id FROM home))`)},
     'post', ${all(
       option('p.key', 'p.title'),
       `post p WHERE ${goesOn('p')} AND (p.unit_id IN (SELECT id FROM home)
       OR p.id IN (SELECT s.ex_officio_post_id FROM seat s JOIN own o ON o.id = s.group_id))`,
     )}))::text`,
);
