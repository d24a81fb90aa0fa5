import { ApiProperty } from '@nestjs/swagger';
import { capacities } from '../groups/capacity';
import type { Capacity } from '../groups/capacity';
import { memberClasses, seatRoles } from '../groups/seat.entity';
import type { MemberClass, SeatRole } from '../groups/seat.entity';
import { DayField, Id, OneOf } from '../platform/http/fields';
import { ListQuery } from '../platform/http/list-query.dto';
import { attendanceStatuses } from './attendance.entity';
import type { AttendanceStatus } from './attendance.entity';

/** Which of a group's rows of attendance to list. */
export class AttendanceMarksQuery extends ListQuery {
  @DayField({ optional: true, description: 'The first day of the period.' })
  from?: string;

  @DayField({ optional: true, description: 'The last day, included.' })
  to?: string;

  @Id('person', { optional: true })
  person?: string;

  @OneOf(attendanceStatuses, { optional: true })
  status?: AttendanceStatus;
}

/** What is recorded of one person, or one seat that nobody is known to hold, at one meeting. */
export class AttendanceMarkView {
  @ApiProperty({ format: 'uuid' })
  meetingId: string;
  @ApiProperty({ format: 'date' })
  meetsOn: string;
  /** Null of somebody who was there without a seat. */
  @ApiProperty({ format: 'uuid' })
  seatId: string | null;
  seatKey: string | null;
  seatLabel: string | null;
  @ApiProperty({ enum: seatRoles })
  role: SeatRole | null;
  @ApiProperty({ enum: memberClasses })
  memberClass: MemberClass | null;
  @ApiProperty({ format: 'uuid' })
  personId: string | null;
  personName: string | null;
  /** True of those whose attendance is counted: the members. */
  isExpected: boolean;
  @ApiProperty({ enum: attendanceStatuses })
  status: AttendanceStatus;
  @ApiProperty({ enum: capacities })
  capacity: Capacity | null;
  @ApiProperty({ format: 'uuid' })
  organisationId: string | null;
  /** As it was called on the day of the meeting. */
  organisationName: string | null;
  @ApiProperty({ format: 'uuid' })
  deputyPersonId: string | null;
  deputyName: string | null;
  chairAgreedDeputy: boolean | null;
  cameAt: string | null;
  leftAt: string | null;
}
