import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DayField } from '../../platform/http/fields';
import { MeasuredPeriodView } from './measure.dto';

/** Up to which day. */
export class SponsorStatusesQuery {
  @DayField({ optional: true, description: 'The last day of the twelve months. Today when left out.' })
  asOf?: string;

  @ApiProperty({ required: false, enum: ['json', 'csv'], description: 'csv sends a row for each day.' })
  @IsOptional()
  @IsIn(['json', 'csv'], { message: 'Choose json or csv.' })
  format?: 'json' | 'csv';
}

/** How many HITs are in each state. */
export class StateCountsView {
  @ApiProperty({ type: 'integer' })
  LIVE: number;
  @ApiProperty({ type: 'integer' })
  COOLING: number;
  @ApiProperty({ type: 'integer' })
  DORMANT: number;
  @ApiProperty({ type: 'integer' })
  NEVER_ENGAGED: number;
  @ApiProperty({ type: 'integer' })
  VACANT: number;
  @ApiProperty({ type: 'integer' })
  PAUSED: number;
}

/** How many HITs were in each state on a day. */
export class StatusesOnDayView {
  @ApiProperty({ format: 'date' })
  day: string;
  @ApiProperty({ type: 'integer' })
  hits: number;
  counts: StateCountsView;
}

/** The statuses of sponsors over the twelve months up to a day. */
export class SponsorStatusesView {
  measure: string;
  /** How it is worked out, in plain words. */
  definition: string;
  @ApiProperty({ type: 'string', nullable: true })
  proxy: null;
  period: MeasuredPeriodView;
  items: StatusesOnDayView[];
}
