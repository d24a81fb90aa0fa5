import type { TypedName } from '../access/held-section';
import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';

/** The pseudonym of a person. No row for whoever goes by their name. Value: the person. */
export const pseudonymOfPerson = statement('pseudonym-of-person', `SELECT number FROM pseudonym WHERE id = $1`);

/** Whoever gives the next pseudonym waits until the transaction ends. */
export const holdPseudonyms = statement('hold-pseudonyms', `LOCK TABLE pseudonym IN SHARE ROW EXCLUSIVE MODE`);

/** The number after the last that was given. */
export const nextPseudonym = statement(
  'next-pseudonym',
  `SELECT coalesce(max(number), 0) + 1 AS number FROM pseudonym`,
);

/** Lets frozen sentences name somebody otherwise, until the transaction ends. */
export const allowPseudonyms = statement(
  'allow-pseudonyms',
  `SELECT set_config('hit_portal.pseudonymising', 'on', true)`,
);

/**
 * Puts a pseudonym where a text is one of the names, or where a sentence has one in it; takes away what is worked out again. Values:
 * names in lower case, or a pattern of them; the pseudonym. A row for each text that it found.
 */
export function replaceName({ table, column, form }: TypedName): Statement {
  const replaced = `regexp_replace(${column}::text, $1, $2, 'gi')`;
  const sql = {
    NAME: `UPDATE ${table} SET ${column} = $2 WHERE lower(btrim(${column})) = ANY ($1::text[])`,
    SENTENCE: `UPDATE ${table} SET ${column} = ${replaced} WHERE ${column} ~* $1`,
    JSON: `UPDATE ${table} SET ${column} = ${replaced}::jsonb WHERE ${column}::text ~* $1`,
    // Both values are given, whichever are used.
    WORKED_OUT: `DELETE FROM ${table} WHERE ${column}::text ~* $1 AND $2::text IS NOT NULL`,
  }[form];
  return statement(`replace-name-${table}-${column}`.slice(0, 63), `${sql} RETURNING true`);
}

/** A pattern that finds any of the names as a whole, not within a longer one. */
export function patternOf(names: readonly string[]): string {
  const literally = names.map((name) => name.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&'));
  return `(?<![[:alnum:]])(${literally.join('|')})(?![[:alnum:]])`;
}
