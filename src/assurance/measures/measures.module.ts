import { Module } from '@nestjs/common';
import { AgendaAlignmentController } from './agenda-alignment.controller';
import { AnswerMeasure } from './answer-measure';
import { AttendanceController } from './attendance.controller';
import { CadenceController } from './cadence.controller';
import { ConstituenciesController } from './constituencies.controller';
import { DiversityController } from './diversity.controller';
import { ExternalInternalController } from './external-internal.controller';

/** Numbers worked out from the record, each with its numerator, its denominator and its definition. */
@Module({
  controllers: [
    AttendanceController,
    CadenceController,
    DiversityController,
    ExternalInternalController,
    ConstituenciesController,
    AgendaAlignmentController,
  ],
  providers: [AnswerMeasure],
})
export class MeasuresModule {}
