import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Jobs } from '../../platform/jobs/jobs';
import { Clock } from '../../platform/time/clock';
import { plusDays } from '../../platform/time/period';
import { portalItself } from '../../platform/viewer';
import type { Viewer } from '../../platform/viewer';
import { FreezeReport } from '../freeze-report';
import { GovernanceReport } from '../governance-report.entity';
import { periodsEnded } from './periods-to-report';
import type { PeriodToReport } from './periods-to-report';
import { ReportSchedule } from './report-schedule.entity';
import { madeBySchedule, schedulesToCarryOut } from './report-schedule.queries';
import type { ScheduleToCarryOut } from './report-schedule.queries';

/** In seconds: a report is of a day, not of an hour. */
const anHour = 3_600;
const viewer = portalItself('scheduled reports');

/**
 * Makes and freezes the reports of schedules when their periods have ended: one of each, whichever copy of the program does it, and
 * whenever it was stopped in between. What a stop left unfrozen is frozen the next time.
 */
@Injectable()
export class FreezeScheduledReports implements OnApplicationBootstrap {
  private readonly logger = new Logger('Scheduled reports');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly freezeReport: FreezeReport,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.run('scheduled-reports', anHour, () => this.execute());
  }

  /** One report that cannot be made holds up none of the others. */
  async execute(): Promise<void> {
    const today = this.clock.today();
    const schedules = await this.database.rows<ScheduleToCarryOut & Record<string, unknown>>(
      viewer,
      schedulesToCarryOut,
      [],
    );
    for (const schedule of schedules) {
      const { every, startedOn, afterDays, made } = schedule;
      for (const period of periodsEnded(every, startedOn, plusDays(today, -afterDays - 1))) {
        if (made.some(({ from, isFrozen }) => from === period.from && isFrozen)) continue;
        try {
          await this.make(schedule, period);
        } catch (failure) {
          this.logger.error(`A scheduled report ended in ${failure instanceof Error ? failure.name : 'a failure'}.`);
        }
      }
    }
  }

  private async make(schedule: ScheduleToCarryOut, period: PeriodToReport): Promise<void> {
    // It says what somebody would read who reaches this team alone.
    const { hit } = schedule;
    const reader: Viewer = { ...viewer, reach: hit === null ? null : { hits: [hit], groups: [], person: null } };
    const found = schedule.made.find(({ from }) => from === period.from);
    const { report, version } = found ?? (await this.open(reader, schedule, period));
    await this.freezeReport.execute(reader, report, version, { isOnlyFirst: true });
  }

  private async open(
    reader: Viewer,
    { id: scheduleId, kind, hit, group, preparedFor }: ScheduleToCarryOut,
    { from, to }: PeriodToReport,
  ): Promise<{ report: string; version: number }> {
    return this.database.write(reader, async (tx) => {
      // Another copy of the program that makes the same one is waited for.
      await tx.held(ReportSchedule, scheduleId);
      const [found] = await tx.rows<{ report: string; version: number }>(madeBySchedule, [scheduleId, from]);
      if (found) return found;
      const report = newId();
      const period = `[${from},${plusDays(to, 1)})`;
      await tx.insert(GovernanceReport, [
        { id: report, kind, hitId: hit, groupId: group, period, preparedFor, scheduleId },
      ]);
      await tx.trail('open-report', 'governanceReport', report, { kind, hit, group, from, to, schedule: scheduleId });
      return { report, version: 1 };
    });
  }
}
