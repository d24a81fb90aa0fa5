import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, Key, OneOf, WholeNumber, Words } from '../../platform/http/fields';
import { ListQuery } from '../../platform/http/list-query.dto';

export const itemStates = ['SENT', 'RECEIVED', 'ANSWERED'] as const;
export type ItemState = (typeof itemStates)[number];

const directions = ['UP', 'DOWN', 'ACROSS'] as const;
/** Which way an item went, by the reporting lines of the day on which it was sent. */
export type Direction = (typeof directions)[number];

/** An item of its agenda that a group sends to another: up, down or across. */
export class SendItemRequest {
  @Key({ optional: true })
  key?: string | null;

  @Id('meeting')
  fromMeeting: string;

  @WholeNumber(1, 1000, { description: 'The position of the item on the agenda, from 1.' })
  item: number;

  @Id('group', { description: 'The group that sends it: one of those that met.' })
  fromGroup: string;

  @Id('group')
  toGroup: string;

  @DayField()
  sentOn: string;

  @Words(2000, { description: 'What the other group is asked or told.' })
  words: string;
}

/** Where an item was received: at a meeting of the receiving group, or on a day outside one. */
export class ReceiveItemRequest {
  @Id('meeting', { optional: true, description: 'The meeting of the receiving group at which it came up.' })
  atMeeting?: string | null;

  @WholeNumber(1, 1000, { optional: true, description: 'The item of that meeting under which it came up.' })
  item?: number | null;

  @DayField({ optional: true, description: 'The day, where it was at no meeting.' })
  on?: string | null;
}

/** What the receiving group answered. */
export class AnswerItemRequest {
  @Words(2000)
  answer: string;

  @DayField()
  on: string;
}

/** Which items to list. */
export class EscalationsQuery extends ListQuery {
  @Id('group', { optional: true, description: 'Sent by this group or to it.' })
  group?: string;

  @Id('group', { optional: true })
  fromGroup?: string;

  @Id('group', { optional: true })
  toGroup?: string;

  @Id('meeting', { optional: true, description: 'Sent from this meeting or received at it.' })
  meeting?: string;

  @Id('HIT', { optional: true, description: 'Of which one of the two groups at least is part of the HIT.' })
  hit?: string;

  @OneOf(itemStates, { optional: true })
  state?: ItemState;

  @DayField({ optional: true, description: 'Sent on this day or later.' })
  from?: string;

  @DayField({ optional: true, description: 'Sent on this day or earlier.' })
  to?: string;
}

/** An item that one group sent to another, and what came of it. */
export class EscalationView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  @ApiProperty({ format: 'uuid' })
  fromMeetingId: string | null;
  /** The update whose need it is, where it is no item of an agenda. */
  @ApiProperty({ format: 'uuid' })
  fromUpdateId: string | null;
  @ApiProperty({ type: 'integer' })
  item: number | null;
  itemTitle: string | null;
  @ApiProperty({ format: 'uuid' })
  fromGroupId: string;
  fromGroupKey: string;
  fromGroupName: string;
  @ApiProperty({ format: 'uuid' })
  toGroupId: string;
  toGroupKey: string;
  toGroupName: string;
  /** By the reporting lines of the day on which it was sent. */
  @ApiProperty({ enum: directions })
  direction: Direction;
  @ApiProperty({ format: 'date' })
  sentOn: string;
  words: string;
  @ApiProperty({ enum: itemStates })
  state: ItemState;
  @ApiProperty({ format: 'date' })
  receivedOn: string | null;
  @ApiProperty({ format: 'uuid' })
  receivedAtMeetingId: string | null;
  @ApiProperty({ type: 'integer' })
  receivedItem: number | null;
  answer: string | null;
  @ApiProperty({ format: 'date' })
  answeredOn: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
}
