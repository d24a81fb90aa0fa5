import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { statement } from '../platform/database/statement';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { governanceReportOfAll, governanceReportOfOne } from './governance-report.queries';

export interface AssembleGovernanceReportCommand {
  readonly hit?: string;
  readonly from: Day;
  readonly to: Day;
}

interface ReportTaken extends AssembleGovernanceReportCommand {
  readonly isAnonymised?: boolean;
}

const hitExists = statement('report-hit-exists', 'SELECT id FROM hit WHERE id = $1');

/** Puts the governance report of a period together, of one HIT or of all, from the record as it is now. */
@Injectable()
export class AssembleGovernanceReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The report as JSON text, and a line in the trail that it was asked for. Throws as `read` does. */
  async execute(viewer: Viewer, command: AssembleGovernanceReportCommand): Promise<string> {
    const text = await this.read(viewer, command);
    await this.leaveTrace(viewer, command);
    return text;
  }

  /**
   * The report as JSON text. A period that reaches into the future ends today.
   * Throws 404 for an unknown HIT, and 422 when the period ends before it begins or has not begun.
   */
  async read(viewer: Viewer, { hit, from, to }: AssembleGovernanceReportCommand): Promise<string> {
    const today = this.clock.today();
    if (to < from) throw Problem.field('#/to', `The last day is before the first. Choose ${from} or a later day.`);
    if (from > today) throw Problem.field('#/from', 'The period has not begun. Choose a first day in the past.');
    if (hit !== undefined && (await this.database.rows(viewer, hitExists, [hit])).length === 0) {
      throw Problem.notFound('HIT');
    }
    const report = hit === undefined ? governanceReportOfAll : governanceReportOfOne;
    const text = await this.database.text(viewer, report, [from, to > today ? today : to, hit ?? null, today]);
    if (text === null) throw new Error('The statement of the report always answers with one row.');
    return text;
  }

  /** Tells the trail that somebody asked for the report of a period. */
  async leaveTrace(viewer: Viewer, { hit, from, to, isAnonymised = false }: ReportTaken): Promise<void> {
    await this.database.write(viewer, (tx) =>
      tx.trail('assemble-governance-report', 'hit', hit ?? null, {
        from,
        to,
        isOfAll: hit === undefined,
        isAnonymised,
      }),
    );
  }
}
