import { ApiProperty } from '@nestjs/swagger';
import { capacities } from '../groups/capacity';
import type { Capacity } from '../groups/capacity';
import { groupKinds } from '../groups/group.entity';
import type { GroupKind } from '../groups/group.entity';
import { memberClasses, seatRoles } from '../groups/seat.entity';
import type { MemberClass, SeatRole } from '../groups/seat.entity';
import { OneOf } from '../platform/http/fields';
import { attendanceOrigins, attendanceStatuses } from './attendance.entity';
import type { AttendanceOrigin, AttendanceStatus } from './attendance.entity';
import { ApologyView, AwayFromMeetingView } from './apologies.dto';
import { FiguresView } from './log-meeting.dto';
import { recordStates } from './meeting.entity';
import type { RecordState } from './meeting.entity';
import { MeetingView } from './meetings.dto';
import {
  AgendaItemView,
  CarriedActionView,
  CorrectionView,
  InterestView,
  RecordedActionView,
  RecordedDecisionView,
} from './record-content.dto';

/** Which state of the record to read. */
export class WholeMeetingQuery {
  @OneOf(['true', 'false'], {
    optional: true,
    description: 'True for attendance as it was first recorded, before corrections.',
  })
  asRecorded?: string;

  @OneOf(['json', 'csv'], { optional: true, description: 'csv sends the record, a row for each thing in it.' })
  format?: 'json' | 'csv';
}

/** Another thing, by its id and what it was called on the day of the meeting. */
export class NamedAtMeetingView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string | null;
}

/** A group that the group reported to on the day of the meeting. */
export class ParentGroupView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  key: string;
  name: string;
}

/** A group that met. */
export class GroupAtMeetingView extends ParentGroupView {
  @ApiProperty({ enum: groupKinds })
  kind: GroupKind;
  @ApiProperty({ format: 'uuid' })
  hitId: string | null;
  parents: ParentGroupView[];
}

/** Who came instead of the holder of a seat. */
export class DeputyAtMeetingView {
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  name: string | null;
  chairAgreed: boolean | null;
}

/** Somebody who was there without a seat. */
export class GuestView {
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  name: string | null;
  @ApiProperty({ enum: attendanceStatuses })
  status: AttendanceStatus;
  organisation: NamedAtMeetingView | null;
  cameAt: string | null;
  leftAt: string | null;
  @ApiProperty({ enum: attendanceOrigins })
  origin: AttendanceOrigin;
}

/** Whether one seat was filled, by whom and for which organisation, as of that day. */
export class SeatAtMeetingView {
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  seatKey: string;
  seatLabel: string;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole;
  @ApiProperty({ enum: memberClasses })
  memberClass: MemberClass;
  @ApiProperty({ format: 'uuid' })
  groupId: string;
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  personName: string | null;
  isExpected: boolean;
  @ApiProperty({ enum: attendanceStatuses })
  status: AttendanceStatus;
  @ApiProperty({ enum: capacities })
  capacity: Capacity | null;
  organisation: NamedAtMeetingView | null;
  deputy: DeputyAtMeetingView | null;
  cameAt: string | null;
  leftAt: string | null;
  @ApiProperty({ enum: attendanceOrigins })
  origin: AttendanceOrigin;
  /** The correction that wrote it, where one did. */
  @ApiProperty({ format: 'uuid' })
  correctionId: string | null;
}

/** The meeting at which a record was confirmed. */
export class ConfirmingMeetingView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
}

/** How far the record of a meeting has come. */
export class RecordView {
  @ApiProperty({ enum: recordStates })
  state: RecordState;
  @ApiProperty({ format: 'date-time' })
  recordedAt: string;
  @ApiProperty({ format: 'date' })
  confirmedOn: string | null;
  confirmedBy: NamedAtMeetingView | null;
  confirmedAtMeeting: ConfirmingMeetingView | null;
}

/** One meeting with everything that is recorded of it. */
export class WholeMeetingView extends MeetingView {
  zone: string;
  @ApiProperty({ format: 'date-time' })
  startsAtUtc: string | null;
  @ApiProperty({ format: 'date-time' })
  endsAtUtc: string | null;
  summary: string | null;
  /** Null until the meeting is recorded. */
  record: RecordView | null;
  groups: GroupAtMeetingView[];
  attendance: SeatAtMeetingView[];
  guests: GuestView[];
  /** What was said before the meeting and not taken back. */
  apologies: ApologyView[];
  /** Of a planned meeting: whoever is expected, said that they are away on its day, and has sent no apologies. */
  away: AwayFromMeetingView[];
  figures: FiguresView;
  agendaItems: AgendaItemView[];
  decisions: RecordedDecisionView[];
  actions: RecordedActionView[];
  carriedActions: CarriedActionView[];
  interests: InterestView[];
  corrections: CorrectionView[];
}
