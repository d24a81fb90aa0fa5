import type { Field, Rows } from '../sections/section';

/** SQL for a part of the file that is staged, with the rows of one way and where each of them stands. */
interface Source {
  /** What to select from; it gives `own`, `above`, `element`, `place` and `above_place`. */
  readonly from: string;
  /** Where a row stands within its element: its number in each list on the way, from 1. */
  readonly at: string;
}

/** The rows at the end of a way, in the elements whose numbers lie from $1 to $2. */
function sourceOf(way: readonly Rows[]): Source {
  const [section, ...lists] = way;
  const laterals = lists.map((list, index) => {
    const before = index === 0 ? 'e.element' : `l${String(index - 1)}.item${String(index - 1)}`;
    const [item, place] = [`item${String(index)}`, `place${String(index)}`];
    const part = `${before}->'${list.name}'`;
    return list.form === 'one'
      ? `CROSS JOIN LATERAL (SELECT ${part} AS ${item}, 1::bigint AS ${place} WHERE jsonb_typeof(${part}) = 'object') l${String(index)}`
      : `CROSS JOIN LATERAL jsonb_array_elements(${part}) WITH ORDINALITY AS l${String(index)} (${item}, ${place})`;
  });
  const last = lists.length - 1;
  const own = last < 0 ? 'element' : `item${String(last)}`;
  const above = last < 1 ? 'element' : `item${String(last - 1)}`;
  const abovePlace = last < 1 ? 'NULL::bigint' : `place${String(last - 1)}`;
  const place = last < 0 ? 'e.position + 1' : `place${String(last)}`;
  return {
    // OFFSET 0 keeps the planner from asking the whole element again for every row in it.
    from: `import_element e
      CROSS JOIN LATERAL (SELECT e.element->>'key' AS element_key, e.element->'groups'->>0 AS first_group OFFSET 0) once
      ${laterals.join(' ')}
      CROSS JOIN LATERAL (SELECT ${own} AS own, ${above} AS above, ${place} AS place, ${abovePlace} AS above_place) here
      WHERE e.section = '${section?.name ?? ''}' AND e.position BETWEEN $1 AND $2`,
    at: `ARRAY[${lists.map((_, index) => `place${String(index)}`).join(', ')}]::integer[]`,
  };
}

/** The columns that a row of the table gets from the file, and SQL for each. */
export function columnsOf(
  rows: Rows,
  isWanted: (field: Field) => boolean = () => true,
): Readonly<Record<string, string>> {
  const fields = rows.fields.filter(isWanted).map(({ columns }) => columns);
  return fields.reduce((all, columns) => ({ ...all, ...columns }), { ...rows.within?.columns });
}

/** Rows as the table has them, and of each where it stands: element, lists, and which row of its element it is. */
export function tableRows(way: readonly Rows[], columns: Readonly<Record<string, string>>): string {
  const { from, at } = sourceOf(way);
  const selected = Object.entries(columns).map(([column, sql]) => `${sql} AS "${column}"`);
  return `SELECT * FROM (
    SELECT r.*, row_number() OVER (PARTITION BY file_element ORDER BY file_at) AS file_row
    FROM (SELECT e.position AS file_element, ${at} AS file_at, ${selected.join(', ')} FROM ${from}) r
  ) numbered WHERE $3::integer IS NULL OR file_row BETWEEN $3 AND $4`;
}

/** Keys that rows name, and of each the field and where it stands; without those that are left out. */
export function keysIn(
  way: readonly Rows[],
  keys: readonly { readonly field: string; readonly kind: string; readonly key: string }[],
): string {
  const { from, at } = sourceOf(way);
  const values = keys.map(({ field, kind, key }) => `('${field}', '${kind}', ${key})`);
  return `SELECT e.position AS file_element, ${at} AS file_at, k.field, k.kind, k.key
    FROM (SELECT * FROM ${from}) e CROSS JOIN LATERAL (VALUES ${values.join(', ')}) k (field, kind, key) WHERE k.key IS NOT NULL`;
}
