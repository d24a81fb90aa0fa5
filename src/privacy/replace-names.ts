import { createHash } from 'node:crypto';
import { statement } from '../platform/database/statement';
import type { Tx } from '../platform/database/tx';
import { textColumns } from './pseudonym.queries';

interface TextsOfTable {
  readonly table: string;
  /** The type of each column. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * Puts a pseudonym in the place of names wherever they stand as words of their own, however they are written in capitals, in every
 * text of the record. The tables are read from the catalogue, so that none can be forgotten. Gives how many rows named them.
 */
export async function replaceNames(tx: Tx, names: readonly string[], pseudonym: string): Promise<number> {
  const longestFirst = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].sort(
    (one, other) => other.length - one.length,
  );
  const pattern = `(?<![[:alnum:]])(?:${longestFirst.map(literally).join('|')})(?![[:alnum:]])`;
  let rows = 0;
  for (const texts of await tx.rows<TextsOfTable>(textColumns, []))
    rows += (await tx.rows(replacement(texts), [pattern, pseudonym])).length;
  return rows;
}

/** The name as a regular expression that means nothing but itself, with any white space between its words. */
function literally(name: string): string {
  return name.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function replacement({ table, columns }: TextsOfTable): ReturnType<typeof statement> {
  const replaced = (text: string): string => `regexp_replace(${text}, $1, $2, 'gi')`;
  const sets = Object.entries(columns).map(([name, type]) => {
    const column = `"${name}"`;
    if (type === 'text') return `${column} = ${replaced(column)}`;
    if (type !== 'text[]') return `${column} = ${replaced(`${column}::text`)}::${type}`;
    return `${column} = ARRAY(SELECT ${replaced('x.part')} FROM unnest(${column}) WITH ORDINALITY x(part, n) ORDER BY x.n)`;
  });
  const conditions = Object.keys(columns).map((name) => `"${name}"::text ~* $1`);
  const text = `UPDATE "${table}" SET ${sets.join(', ')} WHERE ${conditions.join(' OR ')} RETURNING 1`;
  return statement(`replace-names-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`, text);
}
