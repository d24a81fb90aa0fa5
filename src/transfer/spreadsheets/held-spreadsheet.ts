import type { Tx } from '../../platform/database/tx';
import { Problem } from '../../platform/problems/problem';
import { heldSpreadsheet } from './spreadsheet.queries';
import type { SpreadsheetRow, SpreadsheetState } from './spreadsheet.queries';

/** The spreadsheet, locked. Throws 404 when there is none, 412 for another version, and 409 when it is not in one of the states. */
export async function spreadsheetIn(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  states: readonly SpreadsheetState[],
): Promise<SpreadsheetRow> {
  const [sheet] = await tx.rows<SpreadsheetRow>(heldSpreadsheet, [id]);
  if (!sheet) throw Problem.notFound('spreadsheet');
  if (sheet.version !== version)
    throw new Problem(
      412,
      'version-differs',
      `This spreadsheet is at version ${String(sheet.version)}, and you sent a change to version ${String(version)}. Read it again, then decide.`,
    );
  if (!states.includes(sheet.state)) throw new Problem(409, 'spreadsheet-further-on', notNow[sheet.state]);
  return sheet;
}

const notNow: Readonly<Record<SpreadsheetState, string>> = {
  RECEIVED: 'Say first which column is which.',
  CHECKING: 'This spreadsheet is being checked. Wait until that is done.',
  CHECKED: 'This spreadsheet is checked and not brought in yet.',
  IMPORTING: 'This spreadsheet is being brought in. Wait until that is done.',
  IMPORTED: 'This spreadsheet is brought in already. Undo it first, or upload a new one.',
  UNDOING: 'This import is being undone. Wait until that is done.',
  UNDONE: 'This import was undone. Upload the file again to bring it in.',
};
