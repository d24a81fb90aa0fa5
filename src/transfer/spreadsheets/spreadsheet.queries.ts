import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';
import type { ColumnsMeant } from './columns-meant';
import type { SpreadsheetKind } from './kinds';
import type { DateOrder } from './written-day';

/** How far a spreadsheet has come. */
export const spreadsheetStates = [
  'RECEIVED',
  'CHECKING',
  'CHECKED',
  'IMPORTING',
  'IMPORTED',
  'UNDOING',
  'UNDONE',
] as const;
export type SpreadsheetState = (typeof spreadsheetStates)[number];

/** A spreadsheet as use-cases need it. */
export interface SpreadsheetRow {
  readonly id: string;
  readonly kind: SpreadsheetKind;
  readonly hitId: string | null;
  readonly groupId: string | null;
  readonly state: SpreadsheetState;
  readonly headers: readonly string[];
  readonly headerRow: number;
  readonly rowCount: number;
  readonly columns: ColumnsMeant;
  readonly dateOrder: DateOrder;
  readonly importedAt: Date | null;
  readonly version: number;
}

const row = `id, kind, hit_id AS "hitId", group_id AS "groupId", state, headers, header_row AS "headerRow", row_count AS "rowCount", columns,
  date_order AS "dateOrder", imported_at AS "importedAt", version`;

/** One spreadsheet, locked until the transaction ends. Value: import. */
export const heldSpreadsheet = statement(
  'spreadsheet-held',
  `SELECT ${row} FROM spreadsheet_import WHERE id = $1 FOR UPDATE`,
);

/** One that waits for work, the one that has waited longest. */
export const nextSpreadsheet = statement(
  'spreadsheet-next',
  `SELECT ${row} FROM spreadsheet_import WHERE state IN ('CHECKING', 'IMPORTING', 'UNDOING') ORDER BY id LIMIT 1`,
);

/** Says what is being done, for whoever looks meanwhile. Values: import, step. */
export const noteStep = statement('spreadsheet-step', 'UPDATE spreadsheet_import SET step = $2 WHERE id = $1');

/** Takes an import a state further. Values: import, state, why not, the moment. */
export const moveOn = statement(
  'spreadsheet-move-on',
  `UPDATE spreadsheet_import SET state = $2, step = NULL, refusal = $3, version = version + 1,
     imported_at = CASE WHEN $2 = 'IMPORTED' THEN coalesce(imported_at, $4::timestamptz) ELSE imported_at END,
     undone_at = CASE WHEN $2 = 'UNDONE' THEN $4::timestamptz ELSE undone_at END
   WHERE id = $1`,
);

/** Counts what was found. Value: import. */
export const countFound = statement(
  'spreadsheet-count-found',
  `UPDATE spreadsheet_import i SET ready = c.ready, warned = c.warned, faulty = c.faulty, already = c.already
   FROM (SELECT count(*) FILTER (WHERE NOT e.is_faulty AND NOT e.is_same) AS ready, count(*) FILTER (WHERE e.is_faulty) AS faulty,
       count(*) FILTER (WHERE e.is_same AND NOT e.is_faulty) AS already,
       (SELECT count(*) FROM (SELECT DISTINCT number, place FROM spreadsheet_fault WHERE import_id = $1 AND severity = 'WARNING') w) AS warned
     FROM spreadsheet_entry e WHERE e.import_id = $1) c WHERE i.id = $1`,
);

/** Notes how much was added. Values: import, counts by name. */
export const noteAdded = statement(
  'spreadsheet-added',
  'UPDATE spreadsheet_import SET added = $2::jsonb WHERE id = $1',
);

const view = `json_build_object('id', i.id, 'kind', i.kind, 'hitId', i.hit_id, 'groupId', i.group_id, 'groupName', g.name,
  'fileName', i.file_name, 'state', i.state, 'step', i.step, 'headers', i.headers, 'headerRow', i.header_row, 'rowCount', i.row_count,
  'notes', i.notes, 'columns', i.columns, 'dateOrder', i.date_order, 'receivedAt', i.received_at, 'importedAt', i.imported_at, 'undoneAt', i.undone_at,
  'ready', i.ready, 'warned', i.warned, 'faulty', i.faulty, 'already', i.already, 'added', i.added, 'refusal', i.refusal,
  'questions', (SELECT count(*) FROM spreadsheet_reading r WHERE r.import_id = i.id AND r.state = 'ASKED'), 'version', i.version)`;

/** One spreadsheet and how far it has come, as JSON text. Value: import. */
export const spreadsheetById = statement(
  'spreadsheet-by-id',
  `SELECT ${view}::text FROM spreadsheet_import i LEFT JOIN governance_group g ON g.id = i.group_id WHERE i.id = $1`,
);

/** Spreadsheets, the latest first. Parameters: hit, state. */
export const spreadsheets: ListDefinition = {
  name: 'spreadsheet-imports',
  columns: {
    id: 'i.id',
    kind: 'i.kind',
    hitId: 'i.hit_id',
    fileName: 'i.file_name',
    state: 'i.state',
    rowCount: 'i.row_count',
    receivedAt: 'i.received_at',
    importedAt: 'i.imported_at',
    undoneAt: 'i.undone_at',
  },
  from: 'spreadsheet_import i',
  filters: { hit: 'i.hit_id = :hit', state: 'i.state = :state' },
  belongs: { hit: 'i.hit_id' },
  order: [{ by: 'i.id', type: 'uuid' }],
  direction: 'DESC',
};

const within = { thing: 'spreadsheet', table: 'spreadsheet_import', parameter: 'import' };

/** What is wrong with the rows of a spreadsheet, in the order of its rows. Parameters: import, severity. */
export const spreadsheetFaults: ListDefinition = {
  name: 'spreadsheet-faults',
  columns: {
    row: 'f.number',
    column: `coalesce(nullif(i.headers ->> coalesce(nullif(f.place, 0), (i.columns ->> f.field)::integer), ''), f.field)`,
    value: 'f.value',
    severity: 'f.severity',
    problem: 'f.problem',
    remedy: 'f.remedy',
  },
  from: 'spreadsheet_fault f JOIN spreadsheet_import i ON i.id = f.import_id',
  within,
  where: 'f.import_id = :import::uuid',
  filters: { severity: 'f.severity = :severity' },
  belongs: 'PARENT',
  order: [
    { by: 'f.number', type: 'integer' },
    { by: 'f.place', type: 'integer' },
    { by: 'f.id', type: 'bigint' },
  ],
};

/** What is still asked, or was answered, about a spreadsheet. Parameters: import. */
export const spreadsheetQuestions: ListDefinition = {
  name: 'spreadsheet-questions',
  columns: {
    kind: 'r.kind',
    written: 'r.written',
    row: 'r.first_number',
    uses: 'r.uses',
    choices: 'r.choices',
    answer: 'r.answer',
  },
  from: 'spreadsheet_reading r',
  within,
  where: `r.import_id = :import::uuid AND (r.state = 'ASKED' OR r.answer IS NOT NULL)`,
  belongs: 'PARENT',
  order: [
    { by: 'r.kind', type: 'text' },
    { by: 'r.first_number', type: 'integer' },
    { by: 'r.written', type: 'text' },
  ],
};

/** Rows of which something was not taken in, with why. Values: import, after which row, how many. */
export const failedRows = statement(
  'spreadsheet-failed-rows',
  `SELECT r.number, r.cells, (SELECT string_agg(DISTINCT f.problem || ' ' || f.remedy, ' ') FROM spreadsheet_fault f
     WHERE f.import_id = $1 AND f.number = r.number AND f.severity = 'PROBLEM') AS reason
   FROM spreadsheet_row r WHERE r.import_id = $1 AND r.number > $2
     AND EXISTS (SELECT FROM spreadsheet_fault f WHERE f.import_id = $1 AND f.number = r.number AND f.severity = 'PROBLEM')
   ORDER BY r.number LIMIT $3`,
);
