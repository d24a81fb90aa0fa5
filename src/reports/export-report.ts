import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { AssembleReportContent } from './assemble-report-content';
import type { ReportFormat } from './report-format';
import { momentOf } from './send-report';
import type { ReportToSend } from './send-report';

export interface ExportReportCommand {
  readonly format: ReportFormat;
  readonly isAnonymised: boolean;
}

/** Takes a report out from the record as it is now, to be read or sent: “every export and report goes to an append-only trail”. */
@Injectable()
export class ExportReport {
  constructor(
    private readonly database: Database,
    private readonly assembleReportContent: AssembleReportContent,
  ) {}

  /** Throws 404. */
  async execute(viewer: Viewer, id: string, { format, isAnonymised }: ExportReportCommand): Promise<ReportToSend> {
    const content = await this.assembleReportContent.execute(viewer, id, { isAnonymised });
    await this.database.write(viewer, (tx) =>
      tx.trail('export-report', 'governanceReport', id, { format, isAnonymised }),
    );
    return { content, text: JSON.stringify(content), moment: momentOf(content) };
  }
}
