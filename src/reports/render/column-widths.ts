import { alternativeOf, isNumeric } from '../document';
import type { Block, Figure, ReportDocument, Table } from '../document';

/** A table as it is set on paper: how wide each column is beside the others, and which columns are numbers. */
type PrintedTable = Table & { readonly widths: readonly number[]; readonly numeric: readonly boolean[] };
type PrintedFigure = Figure & { readonly alternative: string };
type PrintedBlock = Exclude<Block, Table | Figure> | PrintedTable | PrintedFigure;

/** A document with what a page of fixed width needs to know of its tables. */
export function forPrint(document: ReportDocument): ReportDocument & { readonly blocks: readonly PrintedBlock[] } {
  return { ...document, blocks: document.blocks.map(forPaper) };
}

function forPaper(block: Block): PrintedBlock {
  if (block.kind === 'table') return printed(block);
  return block.kind === 'figure' ? printedFigure(block) : block;
}

/** A picture on a page is as wide as that gives room; on paper it has a width, and the font of the rest. */
function printedFigure(figure: Figure): PrintedFigure {
  const svg = figure.svg.replace('width="100%"', 'width="640" font-family="Libertinus Serif"');
  return { ...figure, svg, alternative: alternativeOf(figure) };
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
