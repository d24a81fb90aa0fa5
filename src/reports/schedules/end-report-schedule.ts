import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { ReportSchedule } from './report-schedule.entity';

/** No more reports are made by a schedule. Those that were stay. */
@Injectable()
export class EndReportSchedule {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 when it was ended already. */
  async execute(viewer: Viewer, id: string, ifMatch: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { endedOn, version } = await tx.held(ReportSchedule, id, ifMatch);
      if (endedOn !== null) throw new Problem(409, 'schedule-has-ended', 'This schedule has ended already.');
      await tx.change(ReportSchedule, id, { endedOn: this.clock.today() });
      await tx.trail('end-report-schedule', 'reportSchedule', id, {});
      return { id, version: version + 1 };
    });
  }
}
