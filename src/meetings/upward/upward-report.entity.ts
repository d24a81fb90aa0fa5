import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange, Day } from '../../platform/time/period';

/** A report that went up a reporting line, and whether the parent received it. */
@Entity('upward_report')
export class UpwardReport {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'uuid' })
  parentGroupId: string;

  /** The group's own meeting that the report tells of. */
  @Column({ type: 'uuid', nullable: true })
  meetingId: string | null;

  @Column({ type: 'daterange', nullable: true })
  covers: DateRange | null;

  @Column({ type: 'date' })
  sentOn: Day;

  @Column({ type: 'text', nullable: true })
  form: string | null;

  @Column({ type: 'text', nullable: true })
  summary: string | null;

  @Column({ type: 'date', nullable: true })
  receivedOn: Day | null;

  /** The parent's meeting in whose record it was received. */
  @Column({ type: 'uuid', nullable: true })
  receivedAtMeetingId: string | null;

  @Column({ type: 'text', nullable: true })
  response: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
