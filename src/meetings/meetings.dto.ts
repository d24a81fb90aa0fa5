import { ApiProperty } from '@nestjs/swagger';
import { DayField, Id, OneOf } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { meetingKinds, meetingModes, meetingStatuses, recordStates } from './meeting.entity';
import type { MeetingKind, MeetingMode, MeetingStatus, RecordState } from './meeting.entity';

/** Which meetings to list. */
export class MeetingsQuery extends DatedListQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true })
  hit?: string;

  @OneOf(meetingStatuses, { optional: true })
  status?: MeetingStatus;

  @OneOf(recordStates, { optional: true })
  recordState?: RecordState;

  @OneOf(['true', 'false'], { optional: true, description: 'To take place by the day, and not recorded or cancelled.' })
  toLog?: string;

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;
}

/** What a meeting is and when. */
export class MeetingView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  key: string;
  title: string | null;
  @ApiProperty({ enum: meetingKinds })
  kind: MeetingKind;
  @ApiProperty({ enum: meetingStatuses })
  status: MeetingStatus;
  /** The day it was first planned for; null when nobody planned it. */
  @ApiProperty({ format: 'date' })
  plannedFor: string | null;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
  /** Local time in the meeting's zone. */
  startsAt: string | null;
  endsAt: string | null;
  @ApiProperty({ enum: meetingModes })
  mode: MeetingMode | null;
  place: string | null;
  cancelReason: string | null;
  /** It was to take place by the day, and is neither recorded nor cancelled. */
  toLog: boolean;
}

/** A meeting and how far its record has come. */
export class MeetingInListView extends MeetingView {
  @ApiProperty({ enum: recordStates })
  recordState: RecordState | null;
}

/** A meeting and the groups that meet in it. */
export class MeetingByDayView extends MeetingInListView {
  @ApiProperty({ type: 'string', format: 'uuid', isArray: true })
  groupIds: string[];
  groupKeys: string[];
  groupNames: string[];
}
