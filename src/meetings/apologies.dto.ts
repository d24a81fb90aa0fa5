import { ApiProperty } from '@nestjs/swagger';
import { Id, Words } from '../platform/http/fields';
import { attendanceOrigins } from './attendance.entity';
import type { AttendanceOrigin } from './attendance.entity';

/** That whoever holds a seat will not come. */
export class SendApologiesRequest {
  @Id('seat')
  seat: string;

  @Id('person', { optional: true, description: 'Who comes instead.' })
  deputy?: string | null;

  @Words(200, { optional: true, description: 'Who comes instead, where there is no record of the person.' })
  deputyName?: string | null;
}

/** Apologies that somebody sent before a meeting, and did not take back. */
export class ApologyView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ format: 'uuid' })
  seatId: string;
  seatLabel: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  @ApiProperty({ format: 'date' })
  sentOn: string;
  @ApiProperty({ format: 'uuid' })
  deputyId: string | null;
  deputyName: string | null;
  @ApiProperty({ enum: attendanceOrigins, description: 'SELF_DECLARED when they said so themselves.' })
  origin: AttendanceOrigin;
}

/** Somebody expected at a planned meeting who is away on its day. Without apologies no deputy of theirs is recorded for it. */
export class AwayFromMeetingView {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  personName: string;
  seatLabel: string;
  @ApiProperty({ format: 'date', description: 'The first day on which they are away.' })
  from: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day on which they are away; null of whoever goes for good, whose deputy takes over.',
  })
  until: string | null;
  /** Who stands in for them, by what they said of that time. */
  deputyName: string | null;
}
