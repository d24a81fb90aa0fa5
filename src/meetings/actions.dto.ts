import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf, Words } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { actionEventKinds } from './action-event.entity';
import type { ActionEventKind } from './action-event.entity';
import { actionStatuses } from './action.entity';
import type { ActionStatus } from './action.entity';

/** Which actions to list. */
export class ActionsQuery extends DatedListQuery {
  @OneOf(actionStatuses, { optional: true })
  status?: ActionStatus;

  @OneOf(['true', 'false'], { optional: true, description: 'Open on the day, and due before it.' })
  overdue?: string;

  @Id('person', { optional: true })
  owner?: string;

  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @Id('meeting', { optional: true, description: 'Agreed at this meeting.' })
  meeting?: string;

  @DayField({ optional: true, description: 'Due on this day or later.' })
  from?: string;

  @DayField({ optional: true, description: 'Due on this day or earlier.' })
  to?: string;
}

/** An action, as of a day. */
export class ActionView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  number: string;
  task: string;
  @ApiProperty({ format: 'uuid' })
  ownerId: string;
  ownerName: string;
  @ApiProperty({ enum: actionStatuses })
  status: ActionStatus;
  @ApiProperty({ format: 'date' })
  dueOn: string | null;
  @ApiProperty({ format: 'date' })
  closedOn: string | null;
  /** Open on the day, and due before it. */
  overdue: boolean;
  @ApiProperty({ type: 'integer' })
  daysLate: number | null;
  @ApiProperty({ type: 'integer' })
  timesMoved: number;
  /** At how many meetings it was carried forward. */
  @ApiProperty({ type: 'integer' })
  timesCarried: number;
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  agreedOn: string;
  @ApiProperty({ type: 'integer' })
  item: number | null;
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true })
  groupIds: string[];
  groupNames: string[];
}

/** Something that became of an action. */
export class ActionEventView {
  @ApiProperty({ type: 'integer' })
  position: number;
  @ApiProperty({ enum: actionEventKinds })
  kind: ActionEventKind;
  @ApiProperty({ format: 'date' })
  happenedOn: string;
  @ApiProperty({ format: 'date', description: 'The day that it was moved from, where that is known.' })
  wasDueOn: string | null;
  @ApiProperty({ format: 'date' })
  dueOn: string | null;
  reason: string | null;
  @ApiProperty({ format: 'uuid' })
  meetingId: string | null;
}

/** An action with what became of it, in order. */
export class ActionDetailView extends ActionView {
  history: ActionEventView[];
}

/** The day on which an action was done. */
export class CompleteActionRequest {
  @DayField()
  on: string;
}

/** From when on, and why, an action will not be done. */
export class DropActionRequest {
  @DayField()
  on: string;

  @Words(1000)
  reason: string;
}

/** Why a closed action is open again. */
export class ReopenActionRequest {
  @Words(1000, { optional: true })
  reason?: string | null;
}

/** Another day for an action. */
export class MoveActionRequest {
  @DayField()
  dueOn: string;

  @Words(1000, { optional: true, description: 'Why it moves. Needed from the second time on.' })
  reason?: string | null;
}

/** The meeting at which an action was carried forward. */
export class CarryActionRequest {
  @Id('meeting')
  meeting: string;
}
