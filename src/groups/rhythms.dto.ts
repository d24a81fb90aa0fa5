import { ApiProperty } from '@nestjs/swagger';
import { DayField, EveryMonths, OneOf, TimeOfDay, WholeNumber } from '../platform/http/fields';
import { rhythmForms } from './rhythm.entity';
import type { RhythmForm } from './rhythm.entity';

/** How often and on which day a group means to meet, from a day on. */
export class SetRhythmRequest {
  @EveryMonths({ description: 'P1M monthly, P2M every two months, … counted from the month of the first day.' })
  every: string;

  @OneOf(rhythmForms)
  by: RhythmForm;

  @WholeNumber(-1, 4, {
    optional: true,
    description: 'By NTH_WEEKDAY: 1 for the first to 4 for the fourth, -1 for the last.',
  })
  nth?: number | null;

  @WholeNumber(1, 7, { optional: true, description: 'By NTH_WEEKDAY: 1 for Monday to 7 for Sunday.' })
  weekday?: number | null;

  @WholeNumber(1, 31, { optional: true, description: 'By DAY_OF_MONTH. In a shorter month, its last day.' })
  dayOfMonth?: number | null;

  @WholeNumber(1, 12, { optional: true, each: true, description: 'Months without a meeting, such as 8 for August.' })
  exceptMonths?: number[] | null;

  @TimeOfDay({ optional: true })
  startsAt?: string | null;

  @WholeNumber(5, 1440, { optional: true })
  minutes?: number | null;

  @DayField({ description: 'The first day it holds. The rhythm before it ends the day before.' })
  from: string;

  @DayField({ optional: true, description: 'The last day it holds, where that is known already.' })
  to?: string | null;
}

/** A rhythm and the days on which it holds. */
export class RhythmView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  every: string;
  @ApiProperty({ enum: rhythmForms })
  by: RhythmForm;
  @ApiProperty({ type: 'integer' })
  nth: number | null;
  @ApiProperty({ type: 'integer' })
  weekday: number | null;
  @ApiProperty({ type: 'integer' })
  dayOfMonth: number | null;
  @ApiProperty({ type: 'integer', isArray: true })
  exceptMonths: number[];
  startsAt: string | null;
  @ApiProperty({ type: 'integer' })
  minutes: number | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}
