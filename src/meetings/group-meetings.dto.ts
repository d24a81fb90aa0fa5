import { ApiProperty } from '@nestjs/swagger';
import { DayField, OneOf } from '../platform/http/fields';
import { DatedListQuery } from '../platform/http/list-query.dto';
import { seatRoles } from '../groups/seat.entity';
import type { SeatRole } from '../groups/seat.entity';
import { attendanceStatuses } from './attendance.entity';
import type { AttendanceStatus } from './attendance.entity';
import { FiguresAndRatesView } from './log-meeting.dto';
import { meetingStatuses } from './meeting.entity';
import type { MeetingStatus } from './meeting.entity';
import { MeetingInListView } from './meetings.dto';

/** Which of a group's meetings to list. */
export class GroupMeetingsQuery extends DatedListQuery {
  @OneOf(meetingStatuses, { optional: true })
  status?: MeetingStatus;

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  to?: string;
}

/** A meeting of a group, and what attendance came to: of the group's own members. */
export class GroupMeetingView extends MeetingInListView {
  @ApiProperty({ type: 'integer' })
  expected: number;
  @ApiProperty({ type: 'integer' })
  present: number;
  @ApiProperty({ type: 'integer' })
  deputised: number;
  @ApiProperty({ type: 'integer' })
  apologies: number;
  @ApiProperty({ type: 'integer' })
  absent: number;
  @ApiProperty({ type: 'integer' })
  leave: number;
  @ApiProperty({ type: 'integer' })
  notRecorded: number;
}

/** The period to look at. */
export class AttendancePeriodQuery {
  @DayField()
  from: string;

  @DayField({ description: 'The last day, included.' })
  to: string;
}

/** A meeting of the period. */
export class HeldMeetingView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
}

/** What is recorded of one seat at one meeting. */
export class MarkView {
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
  @ApiProperty({ enum: attendanceStatuses })
  status: AttendanceStatus;
}

/** How often one person in one seat came. Meetings before or after their time in it have no mark. */
export class SeatAttendanceView extends FiguresAndRatesView {
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  seatKey: string;
  seatLabel: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  personName: string | null;
  marks: MarkView[];
}

/** Who of a group came how often in a period. */
export class GroupAttendanceView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupName: string;
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  /** Meetings that were held: cancelled, planned and unlogged ones are never counted. */
  meetings: HeldMeetingView[];
  seats: SeatAttendanceView[];
}
