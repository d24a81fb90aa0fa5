import { ApiProperty } from '@nestjs/swagger';
import { EveryMonths } from '../../platform/http/fields';
import { MeasuredPeriodView, MeasureQuery, MeasureView, RatioView } from './measure.dto';

export const periodStates = ['MET', 'NOT_MET', 'NOT_LOGGED', 'PAUSED', 'EXCEPTED'] as const;
export type PeriodState = (typeof periodStates)[number];

/** Whose rhythm, over which days, and in which periods. */
export class CadenceMeasureQuery extends MeasureQuery {
  @EveryMonths({ optional: true, description: 'As the rhythm of each group says when left out.' })
  every?: string;
}

/** From one held meeting to the next. */
export class GapView extends MeasuredPeriodView {
  @ApiProperty({ type: 'integer' })
  days: number;
  /** How many of them the HIT was paused. */
  @ApiProperty({ type: 'integer' })
  pausedDays: number;
}

/** A period of whole months and what became of it. Only MET and NOT_MET are due. */
export class PeriodStateView extends MeasuredPeriodView {
  @ApiProperty({ enum: periodStates })
  state: PeriodState;
}

/** How regularly one group met. */
export class GroupCadenceView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  /** How often it is taken to mean to meet; null when it does not say. */
  every: string | null;
  /** Periods with a held meeting, of those due. */
  met: RatioView;
  /** Meetings held, of those that were planned and are held or cancelled. */
  heldOfPlanned: RatioView;
  /** All meetings held in the period, planned or not. */
  @ApiProperty({ type: 'integer' })
  held: number;
  /** Planned meetings of which there is neither a record nor a cancellation. */
  @ApiProperty({ type: 'integer' })
  notLogged: number;
  /** In days, without those on which the HIT was paused; null with fewer than two meetings. */
  @ApiProperty({ type: 'integer' })
  longestGap: number | null;
  @ApiProperty({ format: 'date' })
  lastHeldOn: string | null;
  /** From the last held meeting to the last day of the period. */
  @ApiProperty({ type: 'integer' })
  daysSinceLast: number | null;
  gaps: GapView[];
  periods: PeriodStateView[];
}

/** How regularly groups met. */
export class CadenceMeasureView extends MeasureView {
  /** All groups together. */
  total: RatioView;
  items: GroupCadenceView[];
}
