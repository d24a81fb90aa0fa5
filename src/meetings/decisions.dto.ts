import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Words } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { actionStatuses } from './action.entity';
import type { ActionStatus } from './action.entity';

/** Which decisions to list. */
export class DecisionsQuery extends ListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @DayField({ optional: true, description: 'Decided on this day or later.' })
  from?: string;

  @DayField({ optional: true, description: 'Decided on this day or earlier.' })
  to?: string;

  @Words(200, { optional: true, description: 'Part of the number, the statement or the rationale.' })
  q?: string;
}

/** In the place of which earlier decision one stands. */
export class SupersedeDecisionRequest {
  @Id('decision', {
    optional: true,
    description: 'The earlier decision, of the same group or of its HIT; null takes back that there is one.',
  })
  decision?: string | null;
}

/** A decision and where it was taken. */
export class DecisionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  statement: string;
  rationale: string | null;
  /** The earlier decision, taken without a quorum, that this one ratifies. */
  @ApiProperty({ format: 'uuid' })
  ratifies: string | null;
  /** The number of the earlier decision in whose place this one stands. */
  supersedes: string | null;
  /** The numbers of later decisions that stand in the place of this one. */
  @ApiProperty({ type: 'string', isArray: true })
  supersededBy: string[];
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  decidedOn: string;
  @ApiProperty({ type: 'integer' })
  item: number | null;
  itemTitle: string | null;
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true })
  groupIds: string[];
  groupNames: string[];
}

/** Another decision that this one hangs together with. */
class OtherDecisionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  decidedOn: string;
}

/** An action that was agreed under the same item. */
class FollowingActionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  task: string;
  ownerName: string;
  @ApiProperty({ enum: actionStatuses })
  status: ActionStatus;
  @ApiProperty({ format: 'date' })
  dueOn: string | null;
}

/** The item, as it was sent to another group. */
class FollowingItemView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  words: string;
  toGroupName: string;
  @ApiProperty({ format: 'date' })
  sentOn: string;
  @ApiProperty({ format: 'date' })
  receivedOn: string | null;
  @ApiProperty({ format: 'date' })
  answeredOn: string | null;
  answer: string | null;
}

/** A decision with what came before and after it, of what the reader may see. */
export class DecisionDetailView extends DecisionView {
  /** The earlier decision, taken without a quorum, that this one ratifies. */
  ratified: OtherDecisionView | null;
  /** Later decisions that ratified this one. */
  @ApiProperty({ type: [OtherDecisionView] })
  ratifiedBy: OtherDecisionView[];
  /** The earlier decision in whose place this one stands. */
  superseded: OtherDecisionView | null;
  /** Later decisions that stand in the place of this one. */
  @ApiProperty({ type: [OtherDecisionView] })
  replacements: OtherDecisionView[];
  /** Actions agreed under the same item of the agenda. */
  @ApiProperty({ type: [FollowingActionView] })
  actions: FollowingActionView[];
  /** What was sent to other groups from the same item. */
  @ApiProperty({ type: [FollowingItemView] })
  sent: FollowingItemView[];
}
