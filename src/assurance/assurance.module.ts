import { Module } from '@nestjs/common';
import { AnswerFinding } from './answer-finding';
import { AssembleFindingChanges } from './assemble-finding-changes';
import { AssembleFindingHistory } from './assemble-finding-history';
import { AssembleFindings } from './assemble-findings';
import { CommitmentsController } from './commitments.controller';
import { DeclareCommitment } from './declare-commitment';
import { DeclareFromTemplate } from './declare-from-template';
import { DeclareView } from './declare-view';
import { EndCommitment } from './end-commitment';
import { FindingHistoryController } from './finding-history.controller';
import { FindingsController } from './findings.controller';
import { FreezeFindings } from './freeze-findings';
import { FreezeMonthEnds } from './freeze-month-ends';
import { MeasuresModule } from './measures/measures.module';
import { RulesController } from './rules.controller';
import { WhatPeopleSayController } from './what-people-say.controller';

/** Promises, the rules that hold them against the record, and what that comes to on any day. */
@Module({
  imports: [MeasuresModule],
  controllers: [
    CommitmentsController,
    WhatPeopleSayController,
    FindingsController,
    FindingHistoryController,
    RulesController,
  ],
  providers: [
    DeclareCommitment,
    DeclareFromTemplate,
    EndCommitment,
    DeclareView,
    AnswerFinding,
    AssembleFindings,
    AssembleFindingHistory,
    AssembleFindingChanges,
    FreezeFindings,
    FreezeMonthEnds,
  ],
  exports: [
    MeasuresModule,
    DeclareCommitment,
    DeclareFromTemplate,
    EndCommitment,
    AssembleFindings,
    AssembleFindingHistory,
    AssembleFindingChanges,
    AnswerFinding,
    DeclareView,
  ],
})
export class AssuranceModule {}
