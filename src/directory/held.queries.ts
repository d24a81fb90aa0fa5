import type { HeldInRoom, HeldSection, TypedName } from '../access/held-section';
import { jsonObject } from '../platform/database/json-object';
import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';

const rowsOf = ({ columns, from }: HeldSection): string =>
  `coalesce((SELECT json_agg(x.row) FROM (SELECT ${jsonObject(columns)} AS row ${from}) x), '[]'::json)`;

/** SQL: the names that a person goes by here, in lower case. */
const namesOf = `SELECT lower(btrim(n.name)) FROM (SELECT name FROM person WHERE id = $1 UNION SELECT name FROM account WHERE person_id = $1) n (name)`;

/** SQL: texts that are a name of the person, or sentences with one in them. */
const namedIn = ({ table, column, form }: TypedName): string =>
  `SELECT '${table}.${column}' AS "where", t.${column}::text AS text FROM ${table} t WHERE ${
    form === 'NAME'
      ? `lower(btrim(t.${column})) IN (${namesOf})`
      : `EXISTS (SELECT FROM (${namesOf}) n (name) WHERE strpos(lower(t.${column}::text), n.name) > 0)`
  }`;

/**
 * Everything that is held about one person, all of it in one statement and so as it is at one moment; no row where there is
 * nobody. Values: person, moment.
 */
export function heldAboutPerson({ sections, typedNames }: HeldInRoom): Statement {
  const named: HeldSection = {
    follows: [],
    columns: { where: 't."where"', text: 't.text' },
    from: `FROM (${typedNames.map(namedIn).join(' UNION ALL ')}) t ORDER BY 1::text`,
  };
  const parts = Object.entries({ ...sections, namedInWords: named });
  return statement(
    'held-about-person',
    `SELECT ${jsonObject({
      takenOutAt: '$2::timestamptz',
      person: jsonObject({
        id: 'p.id',
        key: 'p.key',
        name: 'p.name',
        profession: 'p.profession',
        orcid: 'p.orcid',
        email: 'p.email',
        telephone: 'p.telephone',
        accessNeeds: 'p.access_needs',
      }),
      sections: jsonObject(Object.fromEntries(parts.map(([name, section]) => [name, rowsOf(section)]))),
    })}::text FROM person p WHERE p.id = $1`,
  );
}
