import { statement } from '../platform/database/statement';
import type { Statement } from '../platform/database/statement';
import type { Rows } from './sections/section';

/** One row as the file has it: what is null or has no rows is left out by whoever sends it. */
function objectOf(rows: Rows, depth: number): string {
  const row = `r${String(depth)}`;
  const fields = rows.fields.map(({ name, out }) => `'${name}', ${out(row)}`);
  const lists = (rows.lists ?? []).map((list) => `'${list.name}', ${listOf(list, depth + 1)}`);
  return `json_build_object(${[...fields, ...lists].join(', ')})`;
}

function listOf(rows: Rows, depth: number): string {
  const [above, row] = [`r${String(depth - 1)}`, `r${String(depth)}`];
  const value = rows.form === 'plain list' ? (rows.fields[0]?.out(row) ?? '') : objectOf(rows, depth);
  const conditions = [rows.within?.join(above, row), rows.only?.(row)].filter((condition) => condition !== undefined);
  const from = `FROM ${rows.table} ${row} WHERE ${conditions.join(' AND ')}`;
  return rows.form === 'one'
    ? `(SELECT ${value} ${from})`
    : `(SELECT json_agg(${value} ORDER BY ${rows.order(row).join(', ')}) ${from})`;
}

/** The elements of a section, each as one line of JSON, in an order that does not depend on ids. */
export function exportStatement(section: Rows): Statement {
  const only = section.only ? `WHERE ${section.only('r0')}` : '';
  return statement(
    `export-${section.name}`,
    `SELECT json_strip_nulls(${objectOf(section, 0)})::text AS element FROM ${section.table} r0 ${only} ORDER BY ${section.order('r0').join(', ')}`,
  );
}
