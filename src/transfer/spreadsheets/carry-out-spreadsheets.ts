import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { portalItself } from '../../platform/viewer';
import { CheckRows } from './checking/check-rows';
import { oneAtATime, planWork, settleMade } from './checking/lay-out.queries';
import { writing } from './importing/import-rows.queries';
import { countFound, moveOn, nextSpreadsheet, noteAdded, noteStep } from './spreadsheet.queries';
import type { SpreadsheetRow, SpreadsheetState } from './spreadsheet.queries';
import { laterWork, undoneWithin } from './undo-spreadsheet';

const viewer = portalItself('spreadsheets');
const undo = statement('spreadsheet-undo', 'SELECT undo_spreadsheet_import($1)');
const forget = [
  statement('spreadsheet-forget-made', 'DELETE FROM spreadsheet_made WHERE import_id = $1'),
  statement('spreadsheet-forget-entries', 'DELETE FROM spreadsheet_entry WHERE import_id = $1'),
];
const old = `import_id IN (SELECT id FROM spreadsheet_import WHERE received_at < $1::timestamptz - interval '${String(undoneWithin)} days')`;
const sweep = ['made', 'entry', 'fault', 'reading', 'row'].map((part) =>
  statement(`spreadsheet-sweep-${part}`, `DELETE FROM spreadsheet_${part} WHERE ${old}`),
);

const fallsBackTo: Partial<Record<SpreadsheetState, SpreadsheetState>> = { UNDOING: 'IMPORTED', IMPORTING: 'CHECKED' };
const defect = 'This could not be done, through a fault of the portal. Nothing was changed. Tell whoever runs it.';

/** Does what spreadsheets wait for: checks them, brings them in, takes them out again. Each in one transaction, or not at all. */
@Injectable()
export class CarryOutSpreadsheets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checkRows: CheckRows,
  ) {}

  /** Works until nothing waits; what cannot be done is told on the spreadsheet. Then what is older than 30 days is forgotten. */
  async execute(): Promise<void> {
    for (;;) {
      const [sheet] = await this.database.rows<SpreadsheetRow>(viewer, nextSpreadsheet, []);
      if (!sheet) break;
      await this.workOn(sheet.id);
    }
    await this.database.write(viewer, async (tx) => {
      for (const one of sweep) await tx.rows(one, [this.clock.now()]);
    });
  }

  private async workOn(id: string): Promise<void> {
    const taken: SpreadsheetRow[] = [];
    try {
      await this.database.write(viewer, async (tx) => {
        await tx.rows(planWork, []);
        await tx.rows(oneAtATime, []);
        // Another copy of the program may have done it meanwhile.
        const [sheet] = await tx.rows<SpreadsheetRow>(nextSpreadsheet, []);
        if (sheet?.id !== id) return;
        taken.push(sheet);
        await this.doOne(tx, sheet);
      });
    } catch (failure) {
      // The database is away or full: it waits for the next round.
      const state = taken[0]?.state;
      if (state === undefined || (failure instanceof Problem && failure.status === 503)) throw failure;
      const isTold = failure instanceof Problem;
      const refusal = isTold ? failure.detail : defect;
      const back = fallsBackTo[state] ?? 'RECEIVED';
      await this.database.write(viewer, (tx) => tx.rows(moveOn, [id, back, refusal, null]));
      if (!isTold) throw failure;
    }
  }

  private async doOne(tx: Tx, sheet: SpreadsheetRow): Promise<void> {
    const progress = async (step: string): Promise<void> => {
      await this.database.rows(viewer, noteStep, [sheet.id, step]);
    };
    const now = this.clock.now();
    if (sheet.state === 'UNDOING') {
      await progress('Taking out what was brought in');
      const refused = await tx.attempt(async () => {
        await tx.rows(undo, [sheet.id]);
        for (const one of forget) await tx.rows(one, [sheet.id]);
      });
      await tx.rows(moveOn, [sheet.id, refused ? 'IMPORTED' : 'UNDONE', refused && laterWork([]), now]);
      return;
    }
    await this.checkRows.execute(tx, sheet, progress);
    const refused = sheet.state === 'IMPORTING' ? await tx.attempt(() => this.write(tx, sheet, now, progress)) : null;
    // Only now: until then progress is written to the row from outside of this transaction.
    await tx.rows(countFound, [sheet.id]);
    const isIn = sheet.state === 'IMPORTING' && !refused;
    const why = refused && `Nothing was brought in: ${refused.detail}`;
    await tx.rows(moveOn, [sheet.id, isIn ? 'IMPORTED' : 'CHECKED', why, now]);
  }

  private async write(
    tx: Tx,
    sheet: SpreadsheetRow,
    now: Date,
    progress: (step: string) => Promise<void>,
  ): Promise<void> {
    const added: Record<string, number> = {};
    for (const { counts, statement: one } of writing[sheet.kind === 'ATTENDANCE_MATRIX' ? 'ATTENDANCE' : sheet.kind]) {
      await progress(`Writing ${counts}`);
      const [row] = await tx.rows<{ count: number }>(one, [sheet.id, now]);
      added[counts] = (added[counts] ?? 0) + (row?.count ?? 0);
      await tx.rows(settleMade, []);
    }
    await tx.rows(noteAdded, [sheet.id, JSON.stringify(added)]);
    await tx.trail('bring-in-spreadsheet', 'spreadsheetImport', sheet.id, added);
  }
}
