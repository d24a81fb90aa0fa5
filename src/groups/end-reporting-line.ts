import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { rangeUntil } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { ReportingLine } from './reporting-line.entity';
import { lockReportingLines } from './reporting-line.queries';
import { refuseCircleThrough } from './reporting-lines-are-acyclic';

/** A group reports to another no longer. */
@Injectable()
export class EndReportingLine {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 for a day before its first; 409 when a later last day would close a circle or outlive a group. */
  async execute(viewer: Viewer, id: string, version: number, { lastDay }: { lastDay: Day }): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      await tx.rows(lockReportingLines, []);
      const line = await tx.held(ReportingLine, id, version);
      await tx.change(ReportingLine, id, { during: rangeUntil(line.during, lastDay) });
      await refuseCircleThrough(tx, id);
      await tx.trail('end-reporting-line', 'reportingLine', id, { lastDay });
      return { id, version: version + 1 };
    });
  }
}
