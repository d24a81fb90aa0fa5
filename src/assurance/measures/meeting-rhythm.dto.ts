import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DayField, Id, Key } from '../../platform/http/fields';
import { LeftOutView, MeasuredPeriodView } from './measure.dto';
import { monthStates } from './meeting-rhythm';
import type { MonthState } from './meeting-rhythm';

/** Whose rhythm, and up to which day. */
export class MeetingRhythmQuery {
  @DayField({
    optional: true,
    description: 'The last of the twelve months is the month of this day. Today when left out.',
  })
  asOf?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @Key({ optional: true, description: 'The key of a team: begin after it. `next` of an answer that was cut short.' })
  after?: string;

  @ApiProperty({ required: false, enum: ['json', 'csv'], description: 'csv sends a row for each team and month.' })
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'Choose json or csv.' })
  format?: 'json' | 'csv';
}

/** So many of so many. */
export class MonthsMetView {
  @ApiProperty({ type: 'integer' })
  numerator: number;
  @ApiProperty({ type: 'integer' })
  denominator: number;
}

/** One month, by its first day. */
export class RhythmMonthView {
  @ApiProperty({ format: 'date' })
  month: string;
  @ApiProperty({ enum: monthStates })
  state: MonthState;
}

/** Twelve months of the steering group of one team. */
export class TeamRhythmView {
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  /** Null, as the name, for whoever reaches no more than the group. */
  hitKey: string | null;
  hitName: string | null;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupName: string;
  months: RhythmMonthView[];
  /** Months in which it met, of those in which it was due to. */
  met: MonthsMetView;
}

/** How regularly teams met, month by month, and whether a quorum was there. */
export class MeetingRhythmView {
  measure: string;
  /** How it is worked out, in plain words. */
  definition: string;
  @ApiProperty({ type: 'string', nullable: true })
  proxy: null;
  period: MeasuredPeriodView;
  /** Teams that met in every month in which they were due to, of those that were due in any. */
  total: MonthsMetView;
  items: TeamRhythmView[];
  leftOut: LeftOutView[];
  /** Where to go on, as `after`, when there were more than 200 teams; else null. */
  next: string | null;
}
