import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';
import type { AttendanceOrigin } from './attendance.entity';

/** Somebody said beforehand that they will not come to a meeting, and perhaps who comes instead. */
@Entity('apology')
export class Apology {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  meetingId: string;

  @Column({ type: 'uuid' })
  seatId: string;

  /** Who holds the seat on the day of the meeting. */
  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'date' })
  sentOn: Day;

  @Column({ type: 'uuid', nullable: true })
  deputyPersonId: string | null;

  @Column({ type: 'text', nullable: true })
  deputyName: string | null;

  @Column({ type: 'text' })
  origin: AttendanceOrigin;

  @Column({ type: 'date', nullable: true })
  withdrawnOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
