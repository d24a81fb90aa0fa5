import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import type { Written } from '../../platform/http/responses';
import { Jobs } from '../../platform/jobs/jobs';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { spreadsheetIn } from './held-spreadsheet';
import { moveOn } from './spreadsheet.queries';

/** For how many days an import can be undone; so long its rows are kept. */
export const undoneWithin = 30;
const aDay = 86_400_000;

const changed = statement(
  'spreadsheet-changed-since',
  `SELECT table_name AS "table", count(*)::integer AS count FROM changed_since_spreadsheet($1) GROUP BY 1 ORDER BY 1`,
);
const called: Readonly<Record<string, string>> = {
  person: 'people',
  affiliation: 'where people work',
  seat: 'seats',
  seat_occupancy: 'memberships',
  meeting: 'meetings',
  attendance: 'who came to meetings',
  action: 'actions',
  action_event: 'what became of actions',
  sponsor_engagement: 'contacts with sponsors',
};

/** Has everything that an import made taken out again, as if it had never been. */
@Injectable()
export class UndoSpreadsheet {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 for one that is not brought in, is older than 30 days, or whose rows were changed since. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    const written = await this.database.write(viewer, async (tx) => {
      const { importedAt } = await spreadsheetIn(tx, { id, version }, ['IMPORTED']);
      if (importedAt && this.clock.now().getTime() - importedAt.getTime() > undoneWithin * aDay)
        throw new Problem(
          409,
          'import-too-old',
          `An import can be undone for ${String(undoneWithin)} days. Correct what is wrong on its own page.`,
        );
      const since = await tx.rows<{ table: string; count: number }>(changed, [id]);
      if (since.length > 0) throw new Problem(409, 'import-built-upon', laterWork(since.map(({ table }) => table)));
      await tx.rows(moveOn, [id, 'UNDOING', null, null]);
      await tx.trail('undo-spreadsheet', 'spreadsheetImport', id, {});
      return { id, version: version + 1 };
    });
    await this.jobs.wake('spreadsheets');
    return written;
  }
}

/** Why an import is not undone. */
export function laterWork(tables: readonly string[]): string {
  const what = tables.map((table) => called[table] ?? 'what it brought in').join(', ');
  return `This import cannot be undone: people have worked with it since (${what}). Undo their changes first, or correct what is wrong on its own page.`;
}
