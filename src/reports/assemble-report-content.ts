import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { AnonymiseReport } from './anonymise/anonymise-report';
import { AssembleCompleteReport } from './assemble-complete-report';
import type { GroupInReport } from './complete-report';
import type { ReportKind } from './governance-report.entity';
import type { Judgement } from './judgement';
import { contentOf } from './report-content';
import type { ReportContent } from './report-content';
import { reportToAssemble } from './reports.queries';

/** What a report is asked about, with the group in full. */
export interface ReportAsked extends Judgement {
  readonly kind: ReportKind;
  readonly hit: string | null;
  readonly group: GroupInReport | null;
  readonly from: Day;
  readonly to: Day;
}

/** How it is told: without names or with them; for a comparison, up to which day: as far as the report went then. */
export interface HowToAssemble {
  readonly isAnonymised: boolean;
  readonly to?: Day;
  /** The address of the page that says the same; that of the report as it is now when left out. */
  readonly page?: string;
}

/** Puts a report together from the record as it is now, with what people wrote into it. */
@Injectable()
export class AssembleReportContent {
  constructor(
    private readonly database: Database,
    private readonly assembleCompleteReport: AssembleCompleteReport,
    private readonly anonymiseReport: AnonymiseReport,
  ) {}

  /** Throws 404. */
  async execute(
    viewer: Viewer,
    id: string,
    { isAnonymised, to, page = `/reports/${id}/content` }: HowToAssemble,
  ): Promise<ReportContent> {
    const [asked] = await this.database.rows<ReportAsked>(viewer, reportToAssemble, [id]);
    if (!asked) throw Problem.notFound('report');
    const { kind, hit, group, from, preparedFor, summary, asks, nextYear } = asked;
    const period = { from, to: to ?? asked.to };
    const report = await this.assembleCompleteReport.read(viewer, { ...period, group, hit: hit ?? undefined });
    const named = { judgement: { preparedFor, summary, asks, nextYear }, report };
    const told = isAnonymised ? await this.anonymiseReport.execute(viewer, named) : named;
    // An id is nobody’s name, but it leads to names.
    return contentOf(kind, told.judgement, told.report, isAnonymised ? '/reports' : page);
  }
}
