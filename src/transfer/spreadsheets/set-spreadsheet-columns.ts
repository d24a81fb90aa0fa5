import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/tx';
import type { Written } from '../../platform/http/responses';
import { Jobs } from '../../platform/jobs/jobs';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { dayColumns } from './checking/check-rows';
import { spreadsheetIn } from './held-spreadsheet';
import { plainHeading, spreadsheetForms } from './kinds';
import type { SpreadsheetRow } from './spreadsheet.queries';
import type { DateOrder } from './written-day';

export interface SetSpreadsheetColumnsCommand {
  /** Which column, from 0, holds which field. */
  readonly columns: Readonly<Record<string, number>>;
  /** The group that all rows are of, where no column says so. */
  readonly group?: string | null;
  readonly dateOrder?: DateOrder | null;
}

const mostMarks = 500_000;
const write = statement(
  'spreadsheet-set-columns',
  `UPDATE spreadsheet_import SET columns = $2::jsonb, group_id = $3, date_order = $4, state = 'CHECKING', step = NULL, refusal = NULL, version = version + 1
   WHERE id = $1`,
);
const groupOf = statement('spreadsheet-group', 'SELECT hit_id AS "hitId" FROM governance_group WHERE id = $1');
const remember = statement(
  'spreadsheet-remember-headings',
  `INSERT INTO spreadsheet_heading (kind, heading, field) SELECT $1, r.heading, r.field
   FROM jsonb_to_recordset($2::jsonb) AS r (heading text, field text) WHERE r.heading <> ''
   ON CONFLICT (kind, heading) DO UPDATE SET field = excluded.field`,
);

/** Says which column of a spreadsheet is which, remembers it for the next one of its kind, and has the rows checked. */
@Injectable()
export class SetSpreadsheetColumns {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** Throws 404, 412, 409 while it is worked on or brought in, and 422 with what is missing or twice. */
  async execute(viewer: Viewer, id: string, version: number, command: SetSpreadsheetColumnsCommand): Promise<Written> {
    const written = await this.database.write(viewer, async (tx) => {
      const sheet = await spreadsheetIn(tx, { id, version }, ['RECEIVED', 'CHECKED']);
      const { columns, group = null, dateOrder } = command;
      const order = dateOrder ?? sheet.dateOrder;
      refuseColumns({ ...sheet, columns, dateOrder: order }, group);
      await refuseGroup(tx, sheet, group);
      await tx.rows(write, [id, JSON.stringify(columns), group, order]);
      const meant = Object.entries(columns).map(([field, column]) => ({
        field,
        heading: plainHeading(sheet.headers[column] ?? ''),
      }));
      const once = [...new Map(meant.map((one) => [one.heading, one])).values()];
      await tx.rows(remember, [sheet.kind, JSON.stringify(once)]);
      await tx.trail('set-spreadsheet-columns', 'spreadsheetImport', id, { columns, group, dateOrder: order });
      return { id, version: version + 1 };
    });
    await this.jobs.wake('spreadsheets');
    return written;
  }
}

/** A group of another team is not there for somebody who brings in the history of this one. */
async function refuseGroup(tx: Tx, { hitId }: SpreadsheetRow, group: string | null): Promise<void> {
  if (group === null) return;
  const [found] = await tx.rows<{ hitId: string | null }>(groupOf, [group]);
  if (!found || (hitId !== null && found.hitId !== hitId))
    throw Problem.field('#/group', 'There is no group with this id in the team that the spreadsheet is of.');
}

function refuseColumns(sheet: SpreadsheetRow, group: string | null): void {
  const { fields, isMatrix, isOfGroup } = spreadsheetForms[sheet.kind];
  const faults: { pointer: string; detail: string }[] = [];
  const used = new Map<number, string>();
  for (const [field, column] of Object.entries(sheet.columns)) {
    const known = fields.find(({ name }) => name === field);
    const pointer = `#/columns/${field}`;
    if (!known) faults.push({ pointer, detail: `A spreadsheet of this kind has no ${field}. Leave it out.` });
    if (!Number.isInteger(column) || column < 0 || column >= sheet.headers.length)
      faults.push({ pointer, detail: 'The file has no such column. Its first column is 0.' });
    const other = used.get(column);
    if (other !== undefined)
      faults.push({ pointer, detail: `This column is taken as ${other} already. Choose another.` });
    used.set(column, known?.label ?? field);
  }
  for (const { name, label, isRequired } of fields)
    if (isRequired && !(name in sheet.columns))
      faults.push({ pointer: `#/columns/${name}`, detail: `Choose the column that holds: ${label}.` });
  if (isOfGroup && !('group' in sheet.columns) && group === null)
    faults.push({ pointer: '#/group', detail: 'Choose the group that the rows are of.' });
  if (isMatrix) {
    const days = dayColumns(sheet).length;
    const most = mostMarks.toLocaleString('en-GB');
    if (days === 0)
      faults.push({
        pointer: '#/dateOrder',
        detail: 'No heading of a column is a date. Use dates like 3/11/2026 as headings, one column a meeting.',
      });
    if (days * sheet.rowCount > mostMarks)
      faults.push({
        pointer: '#/columns/name',
        detail: `The file has room for more than ${most} marks. Divide it, by year say.`,
      });
  }
  if (faults.length > 0) throw new Problem(422, 'columns', 'The columns cannot be read like this.', faults);
}
