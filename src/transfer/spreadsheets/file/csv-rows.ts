import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodedText } from './decoded-text';
import { mostCharactersACell, mostColumns } from './limits';
import { RefusedFile } from './refused-file';

/** The rows of a file, one after the other as they stand in it, and what was noticed about it. */
export interface RowsOfFile {
  readonly rows: AsyncIterable<readonly string[]>;
  readonly notes: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];

/** The rows of a CSV file, whatever its cells are divided by. */
export function csvRows(bytes: Uint8Array): RowsOfFile {
  const { pieces, note } = decodedText(bytes);
  return { rows: rowsIn(pieces), notes: note === null ? [] : [note] };
}

async function* rowsIn(pieces: Iterable<string, undefined>): AsyncGenerator<readonly string[]> {
  const text = pieces[Symbol.iterator]();
  const first = text.next();
  const beginning = first.done === true ? '' : first.value;
  const parser = parse({
    delimiter: delimiterOf(beginning),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: mostCharactersACell * mostColumns,
  });
  Readable.from(from(beginning, text)).pipe(parser);
  try {
    for await (const row of parser) yield Array.isArray(row) ? row.map(String) : [];
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    // Not how many were yielded: rows that wait to be read are lost with the failure.
    const number = parser.info.records;
    throw new RefusedFile(
      failure.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `A quotation mark is opened after row ${String(number)} and never closed. Close it, or take it out, and upload the file again.`
        : `The file cannot be read after row ${String(number)}. Save it as CSV again, and upload it again.`,
    );
  }
}

function* from(beginning: string, rest: Iterator<string, undefined>): Generator<string> {
  yield beginning;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

/** What divides the cells of the first line: whatever stands there most. */
function delimiterOf(beginning: string): string {
  const [line = ''] = beginning.split(/\r?\n/, 1);
  const counts = delimiters.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ',';
}
