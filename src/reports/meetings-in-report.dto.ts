import { ApiProperty } from '@nestjs/swagger';
import { seatRoles } from '../groups/seat.entity';
import type { SeatRole } from '../groups/seat.entity';
import { meetingKinds, meetingStatuses, recordStates } from '../meetings/meeting.entity';
import type { MeetingKind, MeetingStatus, RecordState } from '../meetings/meeting.entity';

/** So many of so many: a share is never told without its two numbers. */
export class CountOfView {
  @ApiProperty({ type: 'integer' })
  count: number;
  @ApiProperty({ type: 'integer' })
  of: number;
}

/** How often somebody came, of the meetings that count. */
export class RateInReportView {
  @ApiProperty({ type: 'integer' })
  came: number;
  @ApiProperty({ type: 'integer' })
  expected: number;
}

/** One meeting of the period. */
export class MeetingInReportView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date' })
  on: string;
  @ApiProperty({ format: 'date' })
  plannedFor: string | null;
  title: string | null;
  @ApiProperty({ enum: meetingKinds })
  kind: MeetingKind;
  @ApiProperty({ enum: meetingStatuses })
  status: MeetingStatus;
  cancelReason: string | null;
  @ApiProperty({ enum: recordStates })
  recordState: RecordState | null;
  /** The day its record was written. */
  @ApiProperty({ format: 'date' })
  recordedOn: string | null;
  /** Seats of the group whose attendance is known. */
  @ApiProperty({ type: 'integer' })
  expected: number;
  /** Seats for which somebody came: the holder or a deputy. */
  @ApiProperty({ type: 'integer' })
  came: number;
}

/** A group's meetings of the period and how regular they were. */
export class MeetingsOfGroupView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  groupName: string;
  /** Ordinary meetings of the period, whatever became of them. */
  @ApiProperty({ type: 'integer' })
  planned: number;
  @ApiProperty({ type: 'integer' })
  held: number;
  @ApiProperty({ type: 'integer' })
  cancelled: number;
  /** Past meetings of which there is neither a record nor a cancellation. */
  @ApiProperty({ type: 'integer' })
  toLog: number;
  /** Calendar months with a held meeting, of the months of the period up to today. */
  monthsWithMeeting: CountOfView;
  /** Days from each held meeting to the next. */
  @ApiProperty({ type: 'integer', isArray: true })
  gaps: number[];
  @ApiProperty({ type: 'integer' })
  longestGap: number | null;
  meetings: MeetingInReportView[];
}

/** How often the holder of a seat came, in person or online, or was represented. */
export class AttendanceOfSeatView {
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  groupKey: string;
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  seatKey: string;
  seatLabel: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  personName: string | null;
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
  personalRate: RateInReportView;
  representedRate: RateInReportView;
}
