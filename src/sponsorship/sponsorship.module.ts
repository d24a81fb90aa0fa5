import { Module } from '@nestjs/common';
import { AnswerAsk } from './answer-ask';
import { AppointSponsor } from './appoint-sponsor';
import { AskSponsor } from './ask-sponsor';
import { AsksController } from './asks.controller';
import { CloseAsk } from './close-ask';
import { CloseOpportunity } from './close-opportunity';
import { CompleteAsk } from './complete-ask';
import { ConfirmEngagement } from './confirm-engagement';
import { EndSponsorship } from './end-sponsorship';
import { EngagementsController } from './engagements.controller';
import { OpportunitiesController } from './opportunities.controller';
import { RecordEngagement } from './record-engagement';
import { ReferOpportunity } from './refer-opportunity';
import { SponsorshipsController } from './sponsorships.controller';
import { SucceedSponsor } from './succeed-sponsor';

/** Executive sponsors, and whether the relationship is alive: engagements, asks, opportunities passed on. */
@Module({
  controllers: [SponsorshipsController, EngagementsController, AsksController, OpportunitiesController],
  providers: [
    AppointSponsor,
    EndSponsorship,
    SucceedSponsor,
    RecordEngagement,
    ConfirmEngagement,
    AskSponsor,
    AnswerAsk,
    CompleteAsk,
    CloseAsk,
    ReferOpportunity,
    CloseOpportunity,
  ],
  exports: [
    AppointSponsor,
    EndSponsorship,
    SucceedSponsor,
    RecordEngagement,
    ConfirmEngagement,
    AskSponsor,
    AnswerAsk,
    CompleteAsk,
    CloseAsk,
    ReferOpportunity,
    CloseOpportunity,
  ],
})
export class SponsorshipModule {}
