import type { HeldInRoom } from '../../access/held-section';

/** Names in spreadsheets that were sent, for the 30 days that they are kept, and in what they are called and headed. */
export const spreadsheetsHeld: HeldInRoom = {
  typedNames: [
    { table: 'spreadsheet_import', column: 'file_name', form: 'SENTENCE' },
    // A file without headings has somebody's row for headings.
    { table: 'spreadsheet_import', column: 'headers', form: 'JSON' },
    { table: 'spreadsheet_heading', column: 'heading', form: 'WORKED_OUT' },
    { table: 'spreadsheet_row', column: 'cells', form: 'SENTENCE' },
    { table: 'spreadsheet_fault', column: 'value', form: 'SENTENCE' },
    { table: 'spreadsheet_fault', column: 'problem', form: 'SENTENCE' },
    // Read again from the rows whenever a file is checked or brought in.
    { table: 'spreadsheet_reading', column: 'written', form: 'WORKED_OUT' },
    { table: 'spreadsheet_reading', column: 'choices', form: 'WORKED_OUT' },
    { table: 'spreadsheet_entry', column: 'texts', form: 'WORKED_OUT' },
  ],
  sections: {},
};
