import { Module } from '@nestjs/common';
import { AgendaAlignmentController } from './agenda-alignment.controller';
import { AnswerMeasure } from './answer-measure';
import { AssembleNetwork } from './assemble-network';
import { AttendanceController } from './attendance.controller';
import { CadenceController } from './cadence.controller';
import { LinesController } from './lines.controller';
import { ConstituenciesController } from './constituencies.controller';
import { DiversityController } from './diversity.controller';
import { ExternalInternalController } from './external-internal.controller';
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
    QuoracyController,
    SponsorActivityController,
    SponsorMeasuresController,
  ],
  providers: [AnswerMeasure, AssembleNetwork],
})
export class MeasuresModule {}
