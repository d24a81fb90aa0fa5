import type { HeldInRoom } from '../../access/held-section';

/** Names in spreadsheets that were sent, for the 30 days that they are kept. */
export const spreadsheetsHeld: HeldInRoom = {
  typedNames: [
    { table: 'spreadsheet_row', column: 'cells', form: 'SENTENCE' },
    { table: 'spreadsheet_reading', column: 'written', form: 'SENTENCE' },
    { table: 'spreadsheet_fault', column: 'value', form: 'SENTENCE' },
    { table: 'spreadsheet_fault', column: 'problem', form: 'SENTENCE' },
  ],
  sections: {},
};
