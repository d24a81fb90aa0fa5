import { Module } from '@nestjs/common';
import { AssuranceModule } from '../assurance/assurance.module';
import { AssembleCompleteReport } from './assemble-complete-report';
import { AssembleGovernanceReport } from './assemble-governance-report';
import { CountGaps } from './data-quality/count-gaps';
import { DataQualityController } from './data-quality/data-quality.controller';
import { GovernanceReportController } from './governance-report.controller';
import { HitOverviewController } from './hit-overview.controller';

/** What is put together from all the rooms below: one HIT at a glance, and the governance report of a period. */
@Module({
  imports: [AssuranceModule],
  controllers: [HitOverviewController, GovernanceReportController, DataQualityController],
  providers: [AssembleGovernanceReport, AssembleCompleteReport, CountGaps],
  exports: [AssembleCompleteReport, CountGaps],
})
export class ReportsModule {}
