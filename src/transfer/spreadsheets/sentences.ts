import { unreachable } from '../../platform/problems/sentences';
import type { Sentences } from '../../platform/problems/sentences';

const ours = unreachable('the import of spreadsheets writes it itself, from what it checked');

/** What a person reads when the database refuses something about spreadsheets. */
export const spreadsheetSentences: Sentences = {
  spreadsheet_undone_only_as_it_was: {
    status: 409,
    detail: 'Something that the import made was changed since. It cannot be undone any more.',
  },
  spreadsheet_import_pk: ours,
  spreadsheet_import_kind_is_known: ours,
  spreadsheet_import_for_hit: unreachable('the HIT is looked up by whoever may bring in something for it'),
  spreadsheet_import_for_group: ours,
  spreadsheet_import_state_is_known: ours,
  spreadsheet_import_headers_are_a_list: ours,
  spreadsheet_import_header_row_is_from_1: ours,
  spreadsheet_import_has_rows: ours,
  spreadsheet_import_columns_are_named: ours,
  spreadsheet_import_date_order_is_known: ours,
  spreadsheet_row_of_import: ours,
  spreadsheet_row_is_json: ours,
  spreadsheet_row_pk: ours,
  spreadsheet_reading_of_import: ours,
  spreadsheet_reading_kind_is_known: ours,
  spreadsheet_reading_state_is_known: ours,
  spreadsheet_reading_pk: ours,
  spreadsheet_entry_of_import: ours,
  spreadsheet_entry_pk: ours,
  spreadsheet_fault_of_import: ours,
  spreadsheet_fault_pk: ours,
  spreadsheet_fault_severity_is_known: ours,
  spreadsheet_made_by_import: ours,
  spreadsheet_made_pk: ours,
  spreadsheet_heading_pk: ours,
};
