import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { AssembleFrozenReport } from './assemble-frozen-report';
import type { ReportFormat } from './report-format';
import type { ReportToSend } from './send-report';

/** Takes a frozen report out, to be read or sent. The trail is told, as of every report. */
@Injectable()
export class ExportReportVersion {
  constructor(
    private readonly database: Database,
    private readonly assembleFrozenReport: AssembleFrozenReport,
  ) {}

  /** Throws 404. */
  async execute(viewer: Viewer, id: string, format: ReportFormat): Promise<ReportToSend> {
    const { content, text, reportId, frozenAt: moment } = await this.assembleFrozenReport.execute(viewer, id);
    const isAnonymised = content.report.isAnonymised ?? false;
    await this.database.write(viewer, (tx) =>
      tx.trail('export-report-version', 'governanceReport', reportId, { version: id, format, isAnonymised }),
    );
    return { content, text, moment };
  }
}
