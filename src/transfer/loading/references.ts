import { createHash } from 'node:crypto';
import { statement } from '../../platform/database/statement';
import type { Statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import { kindNames, kinds } from '../sections/kinds';
import type { Kind } from '../sections/kinds';
import { waysThrough } from '../sections/section';
import type { Rows } from '../sections/section';
import type { Faults } from '../faults';
import { keysIn } from './row-source';
import type { Span } from './stage';
import { spotOf } from './whereabouts';
import type { LineOfElement } from './whereabouts';

const arrange = statement('import-keys-index', 'CREATE INDEX ON import_key (kind, key)');
const measure = statement('import-keys-analyze', 'ANALYZE import_key');
const twice = statement(
  'import-keys-twice',
  `SELECT section, file_element AS "fileElement", file_at AS "fileAt", kind, key FROM (
     SELECT *, row_number() OVER (PARTITION BY kind, key ORDER BY section, file_element, file_at) AS nth FROM import_key) numbered
   WHERE nth > 1 ORDER BY section, file_element, file_at LIMIT $1`,
);

interface KeyRow {
  readonly section: string;
  readonly fileElement: number;
  readonly fileAt: readonly number[];
  readonly field: string;
  readonly kind: Kind;
  readonly key: string;
}

const standsInDatabase = kindNames
  .map((kind) => `WHEN '${kind}' THEN ${kinds[kind].id('w.key')} IS NOT NULL`)
  .join(' ');

/** Tells every key that is given twice in the file, and every key that is named but neither in the file nor in the portal. */
export async function checkReferences(
  tx: Tx,
  sections: readonly Rows[],
  { spans, lineOf, faults }: { spans: ReadonlyMap<string, Span>; lineOf: LineOfElement; faults: Faults },
): Promise<void> {
  const present = sections.flatMap((section) => {
    const span = spans.get(section.name);
    return span
      ? waysThrough(section).map((way) => ({ way, values: [span.first, span.last], section: section.name }))
      : [];
  });
  for (const { way, values } of present) {
    const declaring = declarations(way);
    if (declaring) await tx.rows(declaring, values);
  }
  await tx.rows(arrange, []);
  await tx.rows(measure, []);
  const order = sections.map(({ name }) => name);
  const repeated = await tx.rows<KeyRow>(twice, [faults.room]);
  repeated.sort((one, other) => order.indexOf(one.section) - order.indexOf(other.section));
  for (const row of repeated) {
    const way = present.find((one) => one.section === row.section && one.way.at(-1)?.declares?.kind === row.kind)?.way;
    const spot = spotOf(way ?? [], row.fileElement, row.fileAt, 'key');
    faults.add(
      spot,
      await lineOf(spot),
      `The key ${row.key} is given twice in the file. Give each ${kinds[row.kind].inWords} its own.`,
    );
  }
  for (const { way, values } of present) {
    const naming = referencesIn(way);
    if (!naming) continue;
    for (const row of await tx.rows<KeyRow>(naming, [...values, faults.room])) {
      const spot = spotOf(way, row.fileElement, row.fileAt, row.field);
      const thing = kinds[row.kind].inWords;
      const detail = `There is no ${thing} with the key ${row.key}, neither in the file nor in the portal. Add it, or mend the key.`;
      faults.add(spot, await lineOf(spot), detail);
    }
  }
}

/** Notes the keys that rows of a way declare; null when they declare none. */
function declarations(way: readonly Rows[]): Statement | null {
  const declared = way.at(-1)?.declares;
  if (!declared) return null;
  const [section] = way;
  const keys = keysIn(way, [{ field: 'key', ...declared }]);
  return named(
    'declared',
    `INSERT INTO import_key (kind, key, section, file_element, file_at)
     SELECT kind, key, '${section?.name ?? ''}', file_element, file_at FROM (${keys}) k`,
  );
}

/** The keys named in rows of a way that nothing stands for; null when they name none. */
function referencesIn(way: readonly Rows[]): Statement | null {
  const fields =
    way.at(-1)?.fields.flatMap(({ name, refersTo }) => (refersTo ? [{ field: name, ...refersTo }] : [])) ?? [];
  if (fields.length === 0) return null;
  return named(
    'named',
    // The file is asked first: nearly everything stands in it, and the rest is few to ask the tables for.
    `WITH w AS MATERIALIZED (
       SELECT * FROM (${keysIn(way, fields)}) n WHERE NOT EXISTS (SELECT FROM import_key k WHERE k.kind = n.kind AND k.key = n.key)
     )
     SELECT w.file_element AS "fileElement", w.file_at AS "fileAt", w.field, w.kind, w.key FROM w
     WHERE NOT CASE w.kind ${standsInDatabase} END
     ORDER BY w.file_element, w.file_at LIMIT $3`,
  );
}

function named(purpose: string, text: string): Statement {
  return statement(`import-keys-${purpose}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`, text);
}
