import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/viewer';
import { AssembleReportContent } from './assemble-report-content';
import { compose } from './compose/compose';
import { differencesOf } from './differences';
import type { Difference } from './differences';
import { AssembleFrozenReport } from './assemble-frozen-report';

/** Says what was corrected in the record since a version was frozen. */
@Injectable()
export class AssembleComparison {
  constructor(
    private readonly assembleFrozenReport: AssembleFrozenReport,
    private readonly assembleReportContent: AssembleReportContent,
  ) {}

  /**
   * What the same report says otherwise today, of the same days. Both are put into words by today's rules of wording, so that only
   * the record is compared; and with the words that people wrote then, which are theirs. Throws 404.
   */
  async execute(viewer: Viewer, versionId: string): Promise<Difference[]> {
    const { content, reportId } = await this.assembleFrozenReport.execute(viewer, versionId);
    const { kind, judgement, report: then } = content;
    const { report } = await this.assembleReportContent.execute(viewer, reportId, {
      to: then.period.to,
      isAnonymised: then.isAnonymised ?? false,
    });
    const now = { ...report, dataDay: then.dataDay, askedTo: then.askedTo };
    return differencesOf(compose[kind](then, judgement), compose[kind](now, judgement));
  }
}
