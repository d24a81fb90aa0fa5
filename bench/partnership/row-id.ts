/** One number for each table whose rows are pointed at, so that ids of different tables never agree. */
const tables = [
  ['organisation', 'organisational_unit', 'person', 'post', 'hit', 'governance_group', 'seat', 'meeting', 'attendance'],
  ['agenda_item', 'decision', 'action', 'executive_sponsorship', 'sponsor_ask', 'opportunity', 'sponsor_engagement'],
  ['partner_priority', 'source_document', 'commitment'],
].flat();

/**
 * The SQL expression for the id of the nth row of a table. Like the ids the product gives, it is a time-ordered UUID
 * (version 7): rows that were written together lie together in the indexes.
 */
export function rowId(table: string, nth: string): string {
  const kind = tables.indexOf(table) + 1;
  if (kind === 0) throw new Error(`There is no number for ${table}.`);
  return `(lpad(to_hex((${nth})::bigint), 12, '0') || '70008000' || '${kind.toString(16).padStart(12, '0')}')::uuid`;
}

/** The SQL expression for one of several texts, chosen by a number. */
export function oneOf(texts: readonly string[], by: string): string {
  return `(ARRAY[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(',')}])[1 + (${by}) % ${texts.length}]`;
}
