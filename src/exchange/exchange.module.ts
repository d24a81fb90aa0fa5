import { Module } from '@nestjs/common';
import { AmendGoal } from './amend-goal';
import { EndGoal } from './end-goal';
import { EndorseGoal } from './endorse-goal';
import { GoalsController } from './goals.controller';
import { KnowledgeController } from './knowledge/knowledge.controller';
import { KnowledgeFilesController } from './knowledge/knowledge-files.controller';
import { RecordReading } from './knowledge/record-reading';
import { ShareKnowledge } from './knowledge/share-knowledge';
import { WithdrawKnowledge } from './knowledge/withdraw-knowledge';
import { RecordGoal } from './record-goal';
import { RecordHandling } from './record-handling';
import { RecordTension } from './record-tension';
import { ReopenTension } from './reopen-tension';
import { TensionsController } from './tensions.controller';
import { WithdrawEndorsement } from './withdraw-endorsement';

const useCases = [
  RecordGoal,
  AmendGoal,
  EndGoal,
  EndorseGoal,
  WithdrawEndorsement,
  RecordTension,
  RecordHandling,
  ReopenTension,
  ShareKnowledge,
  WithdrawKnowledge,
  RecordReading,
];

/** What partners exchange: common goals and who endorses them, and tensions with how they were handled, and shared knowledge. */
@Module({
  controllers: [GoalsController, TensionsController, KnowledgeController, KnowledgeFilesController],
  providers: useCases,
  exports: useCases,
})
export class ExchangeModule {}
