import { isNumeric } from '../document';
import type { Block, ReportDocument, Table } from '../document';

/** A table as it is set on paper: how wide each column is beside the others, and which columns are numbers. */
type PrintedTable = Table & { readonly widths: readonly number[]; readonly numeric: readonly boolean[] };
type PrintedBlock = Exclude<Block, Table> | PrintedTable;

/** A document with what a page of fixed width needs to know of its tables. */
export function forPrint(document: ReportDocument): ReportDocument & { readonly blocks: readonly PrintedBlock[] } {
  return { ...document, blocks: document.blocks.map((block) => (block.kind === 'table' ? printed(block) : block)) };
}

function printed(table: Table): PrintedTable {
  return { ...table, widths: columnWidths(table), numeric: table.heads.map((_, column) => isNumeric(table, column)) };
}

/** No column takes more than this beside the others, however much stands in it. */
const widest = 24;

/**
 * How wide each column is, in letters or so: at least its longest word, and more the more stands in it, though not in proportion. The
 * same table has the same widths in every format.
 */
export function columnWidths({ heads, rows }: Table): number[] {
  return heads.map((head, column) => {
    const texts = [head, ...rows.map((row) => String(row[column] ?? ''))];
    const longest = Math.max(...texts.map((text) => text.length));
    const word = Math.max(...texts.flatMap((text) => text.split(/[\s-]/)).map((one) => one.length));
    return Math.min(Math.max(2 * Math.sqrt(longest), word), widest);
  });
}
