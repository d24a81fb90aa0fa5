import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Capacity } from '../groups/capacity';

export const attendanceStatuses = [
  'PRESENT',
  'PRESENT_ONLINE',
  'DEPUTY',
  'APOLOGIES',
  'ABSENT',
  'LEAVE_OF_ABSENCE',
  'IN_ATTENDANCE',
  'NOT_RECORDED',
] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export const attendanceOrigins = ['TYPED', 'IMPORTED', 'SELF_DECLARED', 'MAILED'] as const;
export type AttendanceOrigin = (typeof attendanceOrigins)[number];

/** Whether one seat was filled at one meeting, by whom and for which organisation, as of that day. */
@Entity('attendance')
export class Attendance {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  meetingId: string;

  @Column({ type: 'uuid', nullable: true })
  seatId: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ type: 'text', nullable: true })
  guestName: string | null;

  @Column({ type: 'boolean' })
  isExpected: boolean;

  @Column({ type: 'text' })
  status: AttendanceStatus;

  @Column({ type: 'uuid', nullable: true })
  deputyPersonId: string | null;

  @Column({ type: 'text', nullable: true })
  deputyName: string | null;

  @Column({ type: 'boolean', nullable: true })
  chairAgreedDeputy: boolean | null;

  @Column({ type: 'text', nullable: true })
  capacity: Capacity | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId: string | null;

  @Column({ type: 'time', nullable: true })
  cameAt: string | null;

  @Column({ type: 'time', nullable: true })
  leftAt: string | null;

  @Column({ type: 'text' })
  origin: AttendanceOrigin;

  @Column({ type: 'uuid', nullable: true })
  correctionId: string | null;

  @Column({ type: 'uuid', nullable: true })
  supersededById: string | null;
}
