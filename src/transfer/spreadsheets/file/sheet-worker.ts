import { parentPort, workerData } from 'node:worker_threads';
import { csvRows } from './csv-rows';
import type { RowsOfFile } from './csv-rows';
import { mostCharactersACell, mostColumns, mostRows } from './limits';
import { RefusedFile } from './refused-file';
import { workbookRows } from './workbook-rows';

/** A row as it stands in the file. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What the thread that reads a file says: its headings, then rows until there are no more, or why it cannot be read. */
export type SheetSaid =
  | { readonly headers: readonly string[]; readonly headerRow: number; readonly notes: readonly string[] }
  | { readonly rows: readonly SheetRow[]; readonly isLast: boolean }
  | { readonly refused: string };

const rowsABatch = 2_000;
/** A title above the headings is passed over. */
const mostTitleRows = 20;
// What nobody typed, and what PostgreSQL cannot store.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Waits until whoever takes the rows wants more, so that they do not pile up. */
function wanted(): Promise<void> {
  return new Promise((resolve) =>
    parentPort?.once('message', () => {
      resolve();
    }),
  );
}

function tell(said: SheetSaid): void {
  parentPort?.postMessage(said);
}

async function rowsOf(bytes: Uint8Array): Promise<RowsOfFile> {
  const [first, second, third, fourth] = bytes;
  if (bytes.length === 0) throw new RefusedFile('The file is empty. Choose the file with the rows in it.');
  if (first === 0xd0 && second === 0xcf)
    throw new RefusedFile(
      'The file is protected by a password, or is an old .xls workbook. Take the password off, or save it as an Excel workbook (.xlsx) or as CSV, and upload that.',
    );
  if (first === 0x25 && second === 0x50) throw new RefusedFile('This is a PDF. Upload a spreadsheet: .xlsx or CSV.');
  if (first === 0x50 && second === 0x4b && (third === 3 || third === 5) && (fourth === 4 || fourth === 6))
    return workbookRows(bytes);
  return csvRows(bytes);
}

async function read(bytes: Uint8Array): Promise<void> {
  const { rows, notes } = await rowsOf(bytes);
  let number = 0;
  let hasHeaders = false;
  let found = 0;
  let batch: SheetRow[] = [];
  for await (const raw of rows) {
    number += 1;
    const cells = raw.map((cell) => cell.replaceAll(unprintable, '').trim());
    refuse(cells, number, found);
    const filled = cells.filter((cell) => cell !== '').length;
    if (!hasHeaders) {
      if (filled < 2 && number <= mostTitleRows) continue;
      hasHeaders = true;
      tell({ headers: cells, headerRow: number, notes });
      await wanted();
    } else if (filled > 0) {
      found += 1;
      batch.push({ number, cells });
      if (batch.length < rowsABatch) continue;
      tell({ rows: batch, isLast: false });
      batch = [];
      await wanted();
    }
  }
  if (!hasHeaders)
    throw new RefusedFile('No headings were found in the first rows. The first row has to name at least two columns.');
  if (found === 0) throw new RefusedFile('The file has headings and no rows under them.');
  tell({ rows: batch, isLast: true });
}

function refuse(cells: readonly string[], number: number, found: number): void {
  const most = (count: number): string => count.toLocaleString('en-GB');
  if (found >= mostRows)
    throw new RefusedFile(`The file has more than ${most(mostRows)} rows. Divide it, by year say.`);
  if (cells.length > mostColumns && cells.slice(mostColumns).some((cell) => cell !== ''))
    throw new RefusedFile(
      `Row ${String(number)} has more than ${most(mostColumns)} columns. Take out what is not needed.`,
    );
  const long = cells.findIndex((cell) => cell.length > mostCharactersACell);
  if (long >= 0)
    throw new RefusedFile(
      `Row ${String(number)}, column ${String(long + 1)}, has more than ${most(mostCharactersACell)} characters. Shorten it.`,
    );
}

if (workerData instanceof Uint8Array) {
  read(workerData).catch((failure: unknown) => {
    if (!(failure instanceof RefusedFile)) throw failure;
    tell({ refused: failure.message });
  });
}
