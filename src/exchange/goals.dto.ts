import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';

/** The partners of a HIT state what they want together. */
export class RecordGoalRequest {
  @Key({ optional: true, description: 'A stable key for the partnership file. The id when left out.' })
  key?: string | null;

  @Id('HIT')
  hit: string;

  @Words(1000)
  statement: string;

  @DayField({ description: 'The first day on which it is a common goal.' })
  from: string;

  @DayField({ optional: true, description: 'Its last day. Left out while it goes on.' })
  to?: string | null;
}

/** Other words for the same goal. */
export class AmendGoalRequest {
  @Words(1000)
  statement: string;
}

/** A partner stands behind a goal. */
export class EndorseGoalRequest {
  @Id('organisation')
  organisation: string;

  @DayField()
  from: string;

  @DayField({ optional: true, description: 'The last day. Left out while it goes on.' })
  to?: string | null;
}

/** A partner stands behind a goal no longer. */
export class WithdrawEndorsementRequest {
  @Id('organisation')
  organisation: string;

  @DayField({ description: 'The last day on which it endorsed the goal, included.' })
  lastDay: string;
}

/** Which goals to list. */
export class GoalsQuery extends DatedListQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Words(200, { optional: true, description: 'Part of the statement.' })
  q?: string;
}

/** A common goal, and how many of the partners endorse it on the day. */
export class CommonGoalView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  hitId: string;
  hitName: string | null;
  statement: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
  /** By the organisations that they continue as on the day. */
  endorsedBy: string[];
  /** How many partners of the day endorse it, of those in `partners`. */
  @ApiProperty({ type: 'integer' })
  endorsingPartners: number;
  @ApiProperty({ type: 'integer' })
  partners: number;
  @ApiProperty({ type: 'integer' })
  openTensions: number;
  @ApiProperty({ type: 'integer' })
  version: number;
}

/** A time in which a partner stands, or stood, behind a goal. */
export class GoalEndorsementView {
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  organisationName: string | null;
  continuesAsName: string | null;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** A common goal with everybody who endorses it or once did. */
export class CommonGoalDetailView extends CommonGoalView {
  endorsements: GoalEndorsementView[];
}
