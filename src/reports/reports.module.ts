import { Module } from '@nestjs/common';
import { AssuranceModule } from '../assurance/assurance.module';
import { AssembleCompleteReport } from './assemble-complete-report';
import { AssembleGovernanceReport } from './assemble-governance-report';
import { AnonymiseReport } from './anonymise/anonymise-report';
import { AssembleReportContent } from './assemble-report-content';
import { AmendReportDraft } from './upward/amend-report-draft';
import { OpenReportDraft } from './upward/open-report-draft';
import { ReportDraftsController } from './upward/report-drafts.controller';
import { SendReportDraft } from './upward/send-report-draft';
import { AssembleComparison } from './assemble-comparison';
import { CountGaps } from './data-quality/count-gaps';
import { DataQualityController } from './data-quality/data-quality.controller';
import { EndReportSchedule } from './schedules/end-report-schedule';
import { FreezeScheduledReports } from './schedules/freeze-scheduled-reports';
import { ReportSchedulesController } from './schedules/report-schedules.controller';
import { StartReportSchedule } from './schedules/start-report-schedule';
import { FreezeReport } from './freeze-report';
import { OpenReport } from './open-report';
import { AssembleFrozenReport } from './assemble-frozen-report';
import { ReportVersionsController } from './report-versions.controller';
import { ReportsController } from './reports.controller';
import { ExportReport } from './export-report';
import { ExportReportVersion } from './export-report-version';
import { SetPdf } from './render/set-pdf';
import { SendReport } from './send-report';
import { SetJudgement } from './set-judgement';
import { GovernanceReportController } from './governance-report.controller';
import { HitOverviewController } from './hit-overview.controller';

/** What is put together from all the rooms below: one HIT at a glance, the reports of a period, and what is missing in the record. */
@Module({
  imports: [AssuranceModule],
  controllers: [
    HitOverviewController,
    GovernanceReportController,
    ReportsController,
    ReportVersionsController,
    DataQualityController,
    ReportDraftsController,
    ReportSchedulesController,
  ],
  providers: [
    OpenReportDraft,
    AmendReportDraft,
    SendReportDraft,
    AssembleGovernanceReport,
    AssembleCompleteReport,
    AssembleReportContent,
    AnonymiseReport,
    OpenReport,
    SetJudgement,
    FreezeReport,
    FreezeScheduledReports,
    StartReportSchedule,
    EndReportSchedule,
    AssembleFrozenReport,
    AssembleComparison,
    ExportReport,
    ExportReportVersion,
    CountGaps,
    SendReport,
    SetPdf,
  ],
  exports: [
    OpenReportDraft,
    AmendReportDraft,
    SendReportDraft,
    AssembleCompleteReport,
    AnonymiseReport,
    OpenReport,
    SetJudgement,
    FreezeReport,
    StartReportSchedule,
    EndReportSchedule,
    AssembleFrozenReport,
    AssembleComparison,
    ExportReport,
    ExportReportVersion,
    CountGaps,
    SendReport,
  ],
})
export class ReportsModule {}
