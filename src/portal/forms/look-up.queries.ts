import { continuesAs, organisationName } from '../../directory/organisation-naming';
import { statement } from '../../platform/database/statement';
import type { Statement } from '../../platform/database/statement';
import type { LookUpKind } from './form-field';

/** How many are offered to choose from. */
export const mostOffered = 10;

/** SQL: every word of $1 is in what it is called, in whatever order. */
const isCalled = (name: string): string =>
  `NOT EXISTS (SELECT FROM regexp_split_to_table(lower($1::text), '\\s+') w WHERE strpos(lower(${name}), w) = 0)`;

function finding(
  kind: LookUpKind,
  { id, name, about, from }: Record<'id' | 'name' | 'about' | 'from', string>,
): Statement {
  return statement(
    `look-up-${kind}`,
    `SELECT ${id} AS id, ${name} AS name, ${about} AS about, lower(${name}) = lower($1::text) AS "isExactly"
     FROM ${from} AND ${isCalled(name)} AND ($2::uuid IS NULL OR ${id} = $2)
     ORDER BY lower(${name}) = lower($1::text) DESC, ${name}, ${id} LIMIT ${String(mostOffered + 1)}`,
  );
}

/**
 * Things of a kind by the words of their name, or the one with an id: what they are called and what tells them from others. Values:
 * words, id (null for any), day; of groups also the HITs and groups that whoever asks reaches (null for all).
 */
export const lookUps: Readonly<Record<LookUpKind, Statement>> = {
  person: finding('person', {
    id: 'p.id',
    name: 'p.name',
    about: `(SELECT string_agg(DISTINCT ${organisationName(continuesAs('a.organisation_id', '$3'), '$3')}, ', ')
      FROM affiliation a WHERE a.person_id = p.id AND a.during @> $3::date)`,
    from: `person p WHERE NOT EXISTS (SELECT FROM pseudonym x WHERE x.id = p.id)`,
  }),
  post: finding('post', {
    id: 'p.id',
    name: 'p.title',
    about: `concat_ws(', ', (SELECT u.name FROM organisational_unit u WHERE u.id = p.unit_id), ${organisationName('p.organisation_id', '$3')})`,
    from: `post p WHERE (upper_inf(p.during) OR upper(p.during) > $3::date)`,
  }),
  unit: finding('unit', {
    id: 'u.id',
    name: 'u.name',
    about: organisationName('u.organisation_id', '$3'),
    from: `organisational_unit u WHERE (upper_inf(u.during) OR upper(u.during) > $3::date)`,
  }),
  group: finding('group', {
    id: 'g.id',
    name: 'g.name',
    about: `coalesce((SELECT n.name FROM hit_name n WHERE n.hit_id = g.hit_id ORDER BY n.during @> $3::date DESC, lower(n.during) DESC LIMIT 1),
      CASE WHEN g.owner_organisation_id IS NOT NULL THEN ${organisationName('g.owner_organisation_id', '$3')} END, 'Of no team')`,
    from: `governance_group g WHERE (upper_inf(g.during) OR upper(g.during) > $3::date)
      AND ($4::uuid[] IS NULL OR g.hit_id = ANY($4) OR g.id = ANY($5::uuid[]))`,
  }),
};

/** Organisations of a day to choose from, by their names on it. Value: day. */
export const organisationOptions = statement(
  'organisation-options',
  `SELECT coalesce(json_agg(json_build_object('value', o.id, 'text', n.name) ORDER BY n.name), '[]'::json)::text
   FROM organisation o JOIN organisation_name n ON n.organisation_id = o.id AND n.during @> $1::date WHERE o.during @> $1::date`,
);

/** Organisations of any day to choose from, by their last names. No values. */
export const everyOrganisation = statement(
  'organisation-options-of-any-day',
  `SELECT coalesce(json_agg(json_build_object('value', o.id, 'text', o.name || CASE WHEN o.until IS NULL THEN '' ELSE ', until ' || to_char(o.until, 'YYYY') END)
     ORDER BY o.name, o.until DESC), '[]'::json)::text
   FROM (SELECT o.id, upper(o.during) - 1 AS until, (SELECT n.name FROM organisation_name n WHERE n.organisation_id = o.id
     ORDER BY lower(n.during) DESC LIMIT 1) AS name FROM organisation o) o WHERE o.name IS NOT NULL`,
);

/** Priorities of the partners by their name, whose with each that is not of all. No values. */
export const priorityOptions = statement(
  'priority-options',
  `SELECT coalesce(json_agg(json_build_object('value', p.id, 'text', concat_ws(', ', p.name, n.name)) ORDER BY p.name), '[]'::json)::text
   FROM partner_priority p LEFT JOIN LATERAL (SELECT name FROM organisation_name x WHERE x.organisation_id = p.organisation_id
     ORDER BY lower(x.during) DESC LIMIT 1) n ON true`,
);

/** Documents that a team or a group may quote: the team's own, its groups' and, for whoever sees all, those of the whole partnership. Values: HIT, group (null for none), whether all are seen. */
export const documentOptions = statement(
  'document-options',
  `SELECT coalesce(json_agg(json_build_object('value', d.id, 'text', d.title || ' (' || d.year || ')') ORDER BY d.year DESC, d.title), '[]'::json)::text
   FROM source_document d WHERE d.hit_id = $1 OR d.group_id = $2 OR ($3::boolean AND d.hit_id IS NULL AND d.group_id IS NULL)
     OR d.group_id IN (SELECT id FROM governance_group WHERE hit_id = $1)`,
);
