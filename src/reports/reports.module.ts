import { Module } from '@nestjs/common';
import { AssuranceModule } from '../assurance/assurance.module';
import { AssembleCompleteReport } from './assemble-complete-report';
import { AssembleGovernanceReport } from './assemble-governance-report';
import { GovernanceReportController } from './governance-report.controller';
import { HitOverviewController } from './hit-overview.controller';

/** What is put together from all the rooms below: one HIT at a glance, and the governance report of a period. */
@Module({
  imports: [AssuranceModule],
  controllers: [HitOverviewController, GovernanceReportController],
  providers: [AssembleGovernanceReport, AssembleCompleteReport],
  exports: [AssembleCompleteReport],
})
export class ReportsModule {}
