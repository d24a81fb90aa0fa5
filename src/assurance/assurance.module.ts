import { Module } from '@nestjs/common';
import { AnswerFinding } from './answer-finding';
import { AssembleFindings } from './assemble-findings';
import { CommitmentsController } from './commitments.controller';
import { DeclareCommitment } from './declare-commitment';
import { DeclareView } from './declare-view';
import { EndCommitment } from './end-commitment';
import { FindingsController } from './findings.controller';
import { RulesController } from './rules.controller';
import { WhatPeopleSayController } from './what-people-say.controller';

/** Promises, the rules that hold them against the record, and what that comes to on any day. */
@Module({
  controllers: [CommitmentsController, WhatPeopleSayController, FindingsController, RulesController],
  providers: [DeclareCommitment, EndCommitment, DeclareView, AnswerFinding, AssembleFindings],
  exports: [AssembleFindings],
})
export class AssuranceModule {}
