import { Module } from '@nestjs/common';
import { AgendaAlignmentController } from './agenda-alignment.controller';
import { AnswerMeasure } from './answer-measure';
import { AnswerWithinReach } from './answer-within-reach';
import { AssembleNetwork } from './assemble-network';
import { WithinReachController } from './within-reach.controller';
import { AssembleSponsorStatuses } from './assemble-sponsor-statuses';
import { SponsorStatusesController } from './sponsor-statuses.controller';
import { AttendanceController } from './attendance.controller';
import { CadenceController } from './cadence.controller';
import { LinesController } from './lines.controller';
import { ConstituenciesController } from './constituencies.controller';
import { DiversityController } from './diversity.controller';
import { ExternalInternalController } from './external-internal.controller';
import { AssembleMeetingRhythm } from './assemble-meeting-rhythm';
import { MeetingRhythmController } from './meeting-rhythm.controller';
import { NetworkMeasuresController } from './network-measures.controller';
import { QuoracyController } from './quoracy.controller';
import { SponsorActivityController } from './sponsor-activity.controller';
import { SponsorMeasuresController } from './sponsor-measures.controller';

/** Numbers worked out from the record, each with its numerator, its denominator and its definition. */
@Module({
  controllers: [
    AttendanceController,
    CadenceController,
    LinesController,
    DiversityController,
    ExternalInternalController,
    ConstituenciesController,
    AgendaAlignmentController,
    NetworkMeasuresController,
    MeetingRhythmController,
    SponsorStatusesController,
    WithinReachController,
    QuoracyController,
    SponsorActivityController,
    SponsorMeasuresController,
  ],
  providers: [AnswerMeasure, AnswerWithinReach, AssembleNetwork, AssembleMeetingRhythm, AssembleSponsorStatuses],
  exports: [AnswerMeasure, AnswerWithinReach, AssembleMeetingRhythm, AssembleSponsorStatuses],
})
export class MeasuresModule {}
