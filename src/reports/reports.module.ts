import { Module } from '@nestjs/common';
import { AssembleGovernanceReport } from './assemble-governance-report';
import { GovernanceReportController } from './governance-report.controller';
import { HitOverviewController } from './hit-overview.controller';

/** What is put together from all the rooms below: one HIT at a glance, and the governance report of a period. */
@Module({
  controllers: [HitOverviewController, GovernanceReportController],
  providers: [AssembleGovernanceReport],
  exports: [AssembleGovernanceReport],
})
export class ReportsModule {}
