import { stringify } from 'csv-stringify/sync';
import type { ReportDocument } from '../document';
import { coverLines, sheetsOf } from './data-pack';
import { zipped } from './sealed-zip';

/** The tables of a report as CSV files in one zip, a file a table, with the contents beside them. The same document gives the same bytes. */
export function renderCsv(document: ReportDocument): Buffer {
  const sheets = sheetsOf(document);
  const files = sheets.map(({ name, heads, rows }) => [fileOf(name), csv([heads, ...rows])] as const);
  const contents = csv([
    ['File', 'What it holds', 'Rows'],
    ...sheets.map(({ name, caption, rows }) => [fileOf(name), caption, rows.length]),
  ]);
  return zipped({
    'read-me.txt': `${coverLines(document).join('\n')}\n`,
    'contents.csv': contents,
    ...Object.fromEntries(files),
  });
}

const fileOf = (name: string): string => `${name.toLowerCase().replace(' ', '-')}.csv`;

/** A cell that starts with = + - @ would be run as a formula by a spreadsheet. */
const csv = (rows: readonly (readonly unknown[])[]): string => stringify([...rows], { escape_formulas: true });
