import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Jobs } from '../../platform/jobs/jobs';
import type { Viewer } from '../../platform/viewer';
import { spreadsheetIn } from './held-spreadsheet';
import { moveOn } from './spreadsheet.queries';

/** Has the good rows of a checked spreadsheet brought in. Rows with a problem stay out, and can be downloaded with why. */
@Injectable()
export class ImportSpreadsheet {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** Throws 404, 412, and 409 unless it is checked and not brought in. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    const written = await this.database.write(viewer, async (tx) => {
      await spreadsheetIn(tx, { id, version }, ['CHECKED']);
      await tx.rows(moveOn, [id, 'IMPORTING', null, null]);
      await tx.trail('import-spreadsheet', 'spreadsheetImport', id, {});
      return { id, version: version + 1 };
    });
    await this.jobs.wake('spreadsheets');
    return written;
  }
}
