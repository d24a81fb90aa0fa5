import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import type { CellObject, Feature } from 'write-excel-file/node';
import type { Cell, ReportDocument } from '../document';
import { coverLines, sheetsOf } from './data-pack';
import type { Sheet } from './data-pack';
import { sealed } from './sealed-zip';

const contents = { name: 'Contents', heads: ['Sheet', 'What it holds', 'Rows'] } as const;
const headRow = 3;

/**
 * The tables of a report as a workbook by the rules of the Analysis Function for accessible spreadsheets: a cover, one marked-up table
 * a sheet from column A, one row of heads, nothing merged, nothing empty. The same document and moment give the same bytes.
 */
export async function renderXlsx(document: ReportDocument, moment: Date): Promise<Buffer> {
  const sheets = sheetsOf(document);
  const cover = coverLines(document);
  const index: Sheet = {
    ...contents,
    caption: 'What is on which sheet',
    rows: sheets.map(({ name, caption, rows }) => [name, caption, rows.length]),
  };
  const tables = [index, ...sheets];
  const file = await writeExcelFile(
    [
      {
        sheet: 'Cover',
        data: cover.map((line, row) => [row === 0 ? head(line) : text(line)]),
        columns: [{ width: 90 }],
      },
      ...tables.map(({ name, caption, heads, rows }) => ({
        sheet: name,
        data: [
          [head(caption)],
          [text('This sheet has one table.')],
          heads.map(head),
          ...rows.map((row) => row.map(cell)),
        ],
        columns: heads.map((_, column) => ({ width: Math.min(60, 4 + widest(heads, rows, column)) })),
        stickyRowsCount: headRow,
      })),
    ],
    { features: [markedUp(tables)] },
  ).toBuffer();
  return sealed(file, moment);
}

const head = (value: string): CellObject => ({ value, fontWeight: 'bold', wrap: true, type: String });
const text = (value: string): CellObject => ({ value, wrap: true, type: String, alignVertical: 'top' });
const cell = (value: Cell): CellObject =>
  typeof value === 'number' ? { value, type: Number, alignVertical: 'top' } : text(value);

function widest(heads: readonly string[], rows: readonly (readonly Cell[])[], column: number): number {
  return Math.max(
    ...[heads[column] ?? '', ...rows.map((row) => String(row[column] ?? ''))].map(({ length }) => length),
  );
}

const escaped = (words: string): string => words.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

/** A, B … Z, AA: the name of a column. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';

/** Marks the cells of each sheet but the cover as a table with a name, so that a screen reader says which head a cell is under. */
function markedUp(tables: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const numbered = (sheetIndex: number): number | null => (sheetIndex === 0 ? null : sheetIndex);
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            tables
              .map(
                (_, index) =>
                  `<Override PartName="/xl/tables/table${String(index + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`,
              )
              .join(''),
        },
        'xl/worksheets/sheet{id}.xml': {
          insert: (_, { sheetIndex }) =>
            numbered(sheetIndex) === null
              ? undefined
              : '<tableParts count="1"><tablePart r:id="rId-table"/></tableParts>',
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            numbered(sheetIndex) === null
              ? undefined
              : `<Relationship Id="rId-table" Type="${relationship}" Target="../tables/table${String(sheetIndex)}.xml"/>`,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            tables.map((table, index) => [`xl/tables/table${String(index + 1)}.xml`, partOf(table, index + 1)]),
          ),
      },
    },
  };
}

function partOf({ name, heads, rows }: Sheet, id: number): string {
  const reference = `A${String(headRow)}:${columnName(heads.length - 1)}${String(headRow + rows.length)}`;
  const columns = heads.map((one, index) => `<tableColumn id="${String(index + 1)}" name="${escaped(one)}"/>`);
  const called = name.replace(/\W/g, '_');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${String(id)}" name="${called}" displayName="${called}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${String(heads.length)}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}
