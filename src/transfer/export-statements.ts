import type { Action } from '../access/policy';
import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import type { Rows } from './sections/section';

/** Lines of the policy by which fields are read, of which this file has none. */
export type Withheld = ReadonlySet<Action>;

/** One row as the file has it: what is null or has no rows is left out by whoever sends it. */
function objectOf(rows: Rows, depth: number, withheld: Withheld): string {
  const row = `r${String(depth)}`;
  const fields = rows.fields
    .filter(({ readBy }) => readBy === undefined || !withheld.has(readBy))
    .map(({ name, out }) => `'${name}', ${out(row)}`);
  const lists = (rows.lists ?? []).map((list) => `'${list.name}', ${listOf(list, depth + 1, withheld)}`);
  return `json_build_object(${[...fields, ...lists].join(', ')})`;
}

function listOf(rows: Rows, depth: number, withheld: Withheld): string {
  const [above, row] = [`r${String(depth - 1)}`, `r${String(depth)}`];
  const value = rows.form === 'plain list' ? (rows.fields[0]?.out(row) ?? '') : objectOf(rows, depth, withheld);
  const conditions = [rows.within?.join(above, row), rows.only?.(row)].filter((condition) => condition !== undefined);
  const from = `FROM ${rows.table} ${row} WHERE ${conditions.join(' AND ')}`;
  return rows.form === 'one'
    ? `(SELECT ${value} ${from})`
    : `(SELECT json_agg(${value} ORDER BY ${rows.order(row).join(', ')}) ${from})`;
}

/** The elements of a section, each as one line of JSON, in an order that does not depend on ids, without what is withheld. */
export function exportStatement(section: Rows, withheld: Withheld): Statement {
  const only = section.only ? `WHERE ${section.only('r0')}` : '';
  return statement(
    `export-${section.name}${[...withheld].map((action) => `-${action.slice(0, 8)}`).join('')}`,
    `SELECT json_strip_nulls(${objectOf(section, 0, withheld)})::text AS element FROM ${section.table} r0 ${only} ORDER BY ${section.order('r0').join(', ')}`,
  );
}
