import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import type { Rows } from '../sections/section';

/** How many rows of the file were new, differed, or were there already just like this. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

const counted = statement(
  'import-count',
  `SELECT section, count(*) FILTER (WHERE is_new)::integer AS added, count(*) FILTER (WHERE NOT is_new)::integer AS changed
   FROM (SELECT section, bool_or(is_new) AS is_new FROM import_change GROUP BY section, list, identity) once GROUP BY section`,
);

/** The counts of each section that the file has, from how many rows it holds there. */
export async function countsOf(tx: Tx, totals: ReadonlyMap<string, number>): Promise<Map<string, Counts>> {
  const rows = await tx.rows<{ section: string; added: number; changed: number }>(counted, []);
  return new Map(
    [...totals].map(([section, total]) => {
      const { added, changed } = rows.find((row) => row.section === section) ?? { added: 0, changed: 0 };
      return [section, { added, changed, same: total - added - changed }];
    }),
  );
}

/** Raises the version of whatever had only something inside it changed, so that nobody overwrites that unseen. */
export async function raiseVersions(tx: Tx, sections: readonly Rows[]): Promise<void> {
  for (const { name, table, isVersioned, lists } of sections) {
    if (!isVersioned || !lists) continue;
    const changed = `SELECT element FROM import_change WHERE section = '${name}' AND list`;
    const raise = statement(
      `import-raise-${table}`,
      `UPDATE ${table} t SET version = t.version + 1 FROM import_element e
       WHERE e.section = '${name}' AND t.key = e.element->>'key' AND e.position IN (${changed} <> '') AND e.position NOT IN (${changed} = '')`,
    );
    await tx.rows(raise, []);
  }
}
