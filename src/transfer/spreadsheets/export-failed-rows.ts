import { stringify } from 'csv-stringify';
import type { Stringifier } from 'csv-stringify';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { failedRows } from './spreadsheet.queries';

const headersOf = statement('spreadsheet-headers', 'SELECT headers FROM spreadsheet_import WHERE id = $1');
const rowsABatch = 1_000;

/** Rows of which something stayed out, as they were sent, with why: to be mended and uploaded again. */
@Injectable()
export class ExportFailedRows {
  constructor(private readonly database: Database) {}

  /** The rows as CSV, in the columns of the spreadsheet, then Row and Reason. Throws 404. */
  async csv(viewer: Viewer, id: string): Promise<Stringifier> {
    const [sheet] = await this.database.rows<{ headers: string[] }>(viewer, headersOf, [id]);
    if (!sheet) throw Problem.notFound('spreadsheet');
    const writer = stringify({ escape_formulas: true, record_delimiter: 'windows', bom: true });
    writer.write([...sheet.headers, 'Row', 'Reason']);
    this.write(viewer, id, sheet.headers.length, writer).catch((failure: unknown) => {
      writer.destroy(failure instanceof Error ? failure : new Error('The rows were not read.'));
    });
    return writer;
  }

  private async write(viewer: Viewer, id: string, width: number, writer: Stringifier): Promise<void> {
    let last = 0;
    for (;;) {
      const rows = await this.database.rows<{ number: number; cells: string; reason: string }>(viewer, failedRows, [
        id,
        last,
        rowsABatch,
      ]);
      for (const { number, cells, reason } of rows) {
        const own: unknown = JSON.parse(cells);
        const texts = Array.isArray(own) ? own.map(String) : [];
        writer.write([...Array.from({ length: width }, (_, at) => texts[at] ?? ''), number, reason]);
      }
      last = rows.at(-1)?.number ?? last;
      if (rows.length < rowsABatch) break;
    }
    writer.end();
  }
}
