import { Unzip, UnzipInflate } from 'fflate';
import { mostUnfolded } from './limits';
import { RefusedFile } from './refused-file';

/** What a workbook holds besides the values of its cells. */
export interface WorkbookSeen {
  /** Blocks of merged cells of the first sheet, such as A2:A9. */
  readonly merged: readonly string[];
  readonly hasFormulas: boolean;
  readonly sheets: number;
}

const pieceLength = 65_536;
const overlap = 200;
/** Stands before the list of contents that closes every zip. */
const endOfZip = Buffer.from('PK\u0005\u0006', 'latin1');
const firstSheet = /^xl\/worksheets\/sheet1\.xml$/;
const damaged = 'The file is damaged: it cannot be unpacked. Open it in Excel, save it again, and upload that.';

/**
 * Unpacks a workbook once without keeping it, so that what would unfold without end is refused before anything is read of it.
 * Throws for a file that is no workbook, is damaged, has macros, or unfolds to more than is read.
 */
export function lookIntoWorkbook(bytes: Uint8Array): WorkbookSeen {
  let unfolded = 0;
  const names: string[] = [];
  const merged = new Set<string>();
  let hasFormulas = false;
  const failures: Error[] = [];
  const unzip = new Unzip((file) => {
    names.push(file.name);
    const decoder = new TextDecoder();
    let tail = '';
    file.ondata = (problem, piece) => {
      if (problem) failures.push(problem);
      unfolded += piece.length;
      if (unfolded > mostUnfolded)
        failures.push(
          new RefusedFile(
            `The file unfolds to more than ${String(mostUnfolded / 1_000_000)} MB, and was not read. Take out what is not needed, or save it as CSV.`,
          ),
        );
      if (!firstSheet.test(file.name) || failures.length > 0) return;
      const text = tail + decoder.decode(piece, { stream: true });
      for (const [, block = ''] of text.matchAll(/<mergeCell [^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"/g)) merged.add(block);
      hasFormulas ||= /<f[ />]/.test(text);
      tail = text.slice(-overlap);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  if (!Buffer.from(bytes).includes(endOfZip)) throw new RefusedFile(damaged);
  try {
    for (let from = 0; from < bytes.length && failures.length === 0; from += pieceLength)
      unzip.push(bytes.subarray(from, from + pieceLength), from + pieceLength >= bytes.length);
  } catch {
    throw new RefusedFile(damaged);
  }
  tellWhatItIs(names, failures[0] ?? null);
  const sheets = names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  return { merged: [...merged], hasFormulas, sheets };
}

function tellWhatItIs(names: readonly string[], failure: Error | null): void {
  if (failure instanceof RefusedFile) throw failure;
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw new RefusedFile(
      'The file holds macros, which are not read here. Save it as an Excel workbook (.xlsx) without macros, or as CSV, and upload that.',
    );
  if (names.some((name) => name.startsWith('content.xml')))
    throw new RefusedFile('This is an OpenDocument spreadsheet. Save it as an Excel workbook (.xlsx) or as CSV.');
  if (failure !== null) throw new RefusedFile(damaged);
  if (!names.includes('xl/workbook.xml'))
    throw new RefusedFile(
      'This is a zip, but no Excel workbook in it. Upload the .xlsx file itself, or save it as CSV.',
    );
}
