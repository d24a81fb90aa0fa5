import { readSheet } from 'read-excel-file/node';
import { lookIntoWorkbook } from './look-into-workbook';
import type { RowsOfFile } from './csv-rows';
import { RefusedFile } from './refused-file';

type Cells = (string | null)[];

/** The rows of the first sheet of an Excel workbook. A formula counts as what it came to when the file was saved. */
export async function workbookRows(bytes: Uint8Array): Promise<RowsOfFile> {
  const { merged, hasFormulas, sheets } = lookIntoWorkbook(bytes);
  const rows = (await sheetIn(bytes)).map((row) => row.map(textOf));
  for (const block of merged) fill(rows, block);
  const notes = [
    ...(sheets > 1 ? [`The file has ${String(sheets)} sheets. Only the first was read.`] : []),
    ...(merged.length > 0 ? ['Cells are merged: their value was taken for every row and column that they cover.'] : []),
    ...(hasFormulas ? ['Some cells are formulas: what they came to when the file was saved was taken.'] : []),
  ];
  return { rows: inOrder(rows), notes };
}

async function sheetIn(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new RefusedFile(
      'The sheet in the file cannot be read: it is damaged, or was not written by a spreadsheet program. Open it in Excel, save it again, and upload that.',
    );
  }
}

async function* inOrder(rows: readonly Cells[]): AsyncGenerator<readonly string[]> {
  for (const row of rows) yield await Promise.resolve(row.map((cell) => cell ?? ''));
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** Writes the value of a merged block into all that it covers. */
function fill(rows: Cells[], block: string): void {
  const [, fromColumn = '', fromRow = '', toColumn = '', toRow = ''] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(block) ?? [];
  const value = rows[Number(fromRow) - 1]?.[columnOf(fromColumn)] ?? null;
  for (const row of rows.slice(Number(fromRow) - 1, Number(toRow)))
    for (let column = columnOf(fromColumn); column <= Math.min(columnOf(toColumn), row.length - 1); column += 1)
      row[column] = value;
}

/** A is 0, AA is 26. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
