import { statement } from '../../../platform/database/statement';
import type { Tx } from '../../../platform/database/tx';
import { spreadsheetForms } from '../kinds';
import type { SpreadsheetRow } from '../spreadsheet.queries';
import { writtenDay } from '../written-day';

const tell = statement(
  'spreadsheet-tell-unread-columns',
  `INSERT INTO spreadsheet_fault (import_id, number, place, field, value, severity, problem, remedy)
   SELECT $1, $2, c.place, '', c.heading, 'WARNING', c.problem, c.remedy
   FROM jsonb_to_recordset($3::jsonb) AS c (place integer, heading text, problem text, remedy text)`,
);

/** Tells of each column that is not read: nothing of a spreadsheet is left out without a word. */
export async function tellUnreadColumns(tx: Tx, sheet: SpreadsheetRow): Promise<void> {
  const { headers, columns, kind, dateOrder } = sheet;
  const taken = Object.values(columns);
  const { isMatrix } = spreadsheetForms[kind];
  const unread = headers.flatMap((heading, place) => {
    const isDay = isMatrix && writtenDay(heading, dateOrder)?.precision === 'DAY';
    if (heading === '' || taken.includes(place) || isDay) return [];
    const remedy =
      isMatrix && /\d/.test(heading)
        ? 'If it is a day, write it like 3/11/2026.'
        : 'Nothing is taken from it. If it holds something that is wanted, say so under Columns.';
    return [{ place, heading, problem: `The column ‘${heading}’ is not read.`, remedy }];
  });
  await tx.rows(tell, [sheet.id, sheet.headerRow, JSON.stringify(unread)]);
}
