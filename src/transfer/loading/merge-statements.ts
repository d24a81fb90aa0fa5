import { createHash } from 'node:crypto';
import { statement } from '../../platform/database/statement';
import type { Statement } from '../../platform/database/statement';
import { waysThrough } from '../sections/section';
import type { Rows } from '../sections/section';
import { columnsOf, tableRows } from './row-source';

/** How the rows of one table come in. All statements take: first and last element, first and last row within the element. */
export interface Placing {
  readonly way: readonly Rows[];
  /** In this order. */
  readonly first: readonly Statement[];
  /** When the rows of every other table are in; none where there is nothing left to do. */
  readonly last: Statement | null;
  /** Lets the planner know how many rows there are now: what comes next looks things up among them. */
  readonly measure: Statement;
  /** Where a row stands: `fileAt`. */
  readonly whereabouts: Statement;
  /** Rows that the file gives a second time: `fileElement`, `fileAt`. */
  readonly repeated: Statement;
}

/** How each table of a section is filled, in the order in which that is possible. */
export function placingsOf(section: Rows): Placing[] {
  return waysThrough(section).map((way) => {
    const rows = way.at(-1) ?? section;
    const isWhole = rows.time === 'life' || rows.fields.some(({ isLate }) => isLate);
    return {
      way,
      first: merges[rows.time ?? 'plain'].map((actions) => merge(way, rows, actions, false)),
      last: isWhole ? merge(way, rows, ['change'], true) : null,
      measure: named(way, 'measure', `ANALYZE ${rows.table}`),
      whereabouts: named(way, 'where', `SELECT file_at AS "fileAt" FROM (${tableRows(way, columnsOf(rows))}) s`),
      repeated: named(way, 'repeated', repeatedRows(way, rows)),
    };
  });
}

type Action = 'change' | 'widen' | 'add';

/** What is done in one statement each. Where rows may not overlap, the ones there make room before new ones come. */
const merges: Readonly<Record<'plain' | 'life' | 'history', readonly (readonly Action[])[]>> = {
  plain: [['change', 'add']],
  history: [['change'], ['add']],
  life: [['widen', 'add']],
};

/** A MERGE that notes every row it adds or changes, and says how many rows of the file it was about. */
function merge(way: readonly Rows[], rows: Rows, actions: readonly Action[], withLate: boolean): Statement {
  const columns = columnsOf(rows, ({ isLate }) => withLate || isLate !== true);
  const names = Object.keys(columns).map((column) => `"${column}"`);
  const identity = rows.identity('t').map((expression, index) => `${expression} = ${rows.identity('s')[index] ?? ''}`);
  // Whoever wrote the file may not have seen what it leaves out.
  const kept = new Set(
    rows.fields.flatMap(({ readBy, columns: own }) => (readBy === undefined ? [] : Object.keys(own))),
  );
  const after = Object.keys(columns).map((name) =>
    kept.has(name) ? `coalesce(s."${name}", t."${name}")` : `s."${name}"`,
  );
  const version = rows.isVersioned ? ', version = t.version + 1' : '';
  const of = (alias: string): string => names.map((name) => `${alias}.${name}`).join(', ');
  const clauses: Readonly<Record<Action, string>> = {
    change: `WHEN MATCHED AND ROW(${of('t')}) IS DISTINCT FROM ROW(${after.join(', ')}) THEN
      UPDATE SET ${names.map((name, index) => `${name} = ${after[index] ?? ''}`).join(', ')}${version}`,
    widen: `WHEN MATCHED AND NOT t.during @> s.during THEN UPDATE SET during = range_merge(t.during, s.during)${version}`,
    add: `WHEN NOT MATCHED THEN INSERT (${names.join(', ')}) VALUES (${of('s')})`,
  };
  const [section] = way;
  const list = way.slice(1).map(({ name }) => name);
  return named(
    way,
    actions.join('-'),
    `WITH source AS MATERIALIZED (${tableRows(way, columns)}),
     done AS (
       MERGE INTO ${rows.table} t USING source s ON ${identity.join(' AND ')}
       ${actions.map((action) => clauses[action]).join('\n')}
       RETURNING concat_ws(' ', ${rows.identity('t').join(', ')}) AS identity, s.file_element, merge_action() AS action
     ),
     noted AS (
       INSERT INTO import_change (section, list, identity, element, is_new)
       SELECT '${section?.name ?? ''}', '${list.join('/')}', identity, file_element, action = 'INSERT' FROM done
     )
     SELECT count(*)::integer AS total FROM source`,
  );
}

function repeatedRows(way: readonly Rows[], rows: Rows): string {
  return `SELECT file_element AS "fileElement", file_at AS "fileAt" FROM (
    SELECT file_element, file_at, row_number() OVER (PARTITION BY ${rows.identity('s').join(', ')} ORDER BY file_element, file_at) AS nth
    FROM (${tableRows(way, columnsOf(rows))}) s) numbered WHERE nth > 1 ORDER BY file_element, file_at LIMIT 100`;
}

function named(way: readonly Rows[], purpose: string, text: string): Statement {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return statement(`import-${way.at(-1)?.table ?? ''}-${purpose}`.slice(0, 52) + `-${hash}`, text);
}
