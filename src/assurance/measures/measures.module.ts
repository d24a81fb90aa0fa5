import { Module } from '@nestjs/common';
import { AssembleNetwork } from './assemble-network';
import { NetworkMeasuresController } from './network-measures.controller';
import { SponsorActivityController } from './sponsor-activity.controller';
import { SponsorMeasuresController } from './sponsor-measures.controller';

/** What the record comes to over a period or on a day. */
@Module({
  controllers: [NetworkMeasuresController, SponsorActivityController, SponsorMeasuresController],
  providers: [AssembleNetwork],
})
export class MeasuresModule {}
