import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { columnsMeant } from './columns-meant';
import { mostSpreadsheetMegabytes as mostMegabytes } from '../../platform/http/uploaded-forms';
import { SheetReader } from './file/sheet-reader';
import type { SpreadsheetKind } from './kinds';
import { tooLarge } from './spreadsheet-bodies';

export interface ReceiveSpreadsheetCommand {
  readonly kind: SpreadsheetKind;
  /** The HIT that it is of; null for one that speaks of several. */
  readonly hit?: string | null;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const begin = statement(
  'spreadsheet-begin',
  `INSERT INTO spreadsheet_import (id, kind, hit_id, file_name, state, headers, header_row, row_count, notes, columns, received_at)
   VALUES ($1, $2, $3, $4, 'RECEIVED', $5::jsonb, $6, 1, $7, $8::jsonb, $9)`,
);
const remembered = statement('spreadsheet-headings', 'SELECT heading, field FROM spreadsheet_heading WHERE kind = $1');
const stage = statement(
  'spreadsheet-stage',
  `INSERT INTO spreadsheet_row (import_id, number, cells)
   SELECT $1, r.number, r.cells::text FROM jsonb_to_recordset($2::jsonb) AS r (number integer, cells jsonb)`,
);
const settle = statement(
  'spreadsheet-staged',
  `UPDATE spreadsheet_import SET row_count = (SELECT count(*) FROM spreadsheet_row WHERE import_id = $1) WHERE id = $1`,
);
const longestName = 200;

/** Takes a spreadsheet in as it stands, row by row, and guesses what its columns mean. Nothing of the record changes. */
@Injectable()
export class ReceiveSpreadsheet {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: SheetReader,
  ) {}

  /** Throws 413 for a file that is too large, and 422 for one that cannot be read, or that names no HIT where that is needed. */
  async execute(viewer: Viewer, { kind, hit, fileName, bytes }: ReceiveSpreadsheetCommand): Promise<Written> {
    if (viewer.reach !== null && hit == null)
      throw Problem.field('#/hit', 'Choose the team that the spreadsheet is of.');
    if (bytes.length > mostMegabytes * 1_000_000) throw tooLarge();
    const id = newId();
    return this.reader.inTurn(() =>
      this.database.write({ ...viewer, idempotency: null }, async (tx) => {
        await this.reader.read(bytes, async (said) => {
          if ('headers' in said) {
            const columns = columnsMeant(kind, said.headers, await headingsOf(tx, kind));
            const values = [JSON.stringify(said.headers), said.headerRow, said.notes, JSON.stringify(columns)];
            await tx.rows(begin, [id, kind, hit ?? null, fileName.slice(0, longestName), ...values, this.clock.now()]);
          } else await tx.rows(stage, [id, JSON.stringify(said.rows)]);
        });
        await tx.rows(settle, [id]);
        await tx.trail('receive-spreadsheet', 'spreadsheetImport', id, { kind, hit: hit ?? null });
        return { id, version: 1 };
      }),
    );
  }
}

async function headingsOf(tx: Tx, kind: SpreadsheetKind): Promise<Record<string, string>> {
  const rows = await tx.rows<{ heading: string; field: string }>(remembered, [kind]);
  return Object.fromEntries(rows.map(({ heading, field }) => [heading, field]));
}
