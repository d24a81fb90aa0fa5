import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../platform/time/period';
import type { ReportKind } from '../governance-report.entity';

/** How often a report is made: of each month, of each quarter, of each financial year (April to March). */
export const scheduleRhythms = ['MONTH', 'QUARTER', 'YEAR'] as const;
export type ScheduleRhythm = (typeof scheduleRhythms)[number];

/** A report that is made and frozen by itself when a period has ended, and told to a list of people. */
@Entity('report_schedule')
export class ReportSchedule {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  kind: ReportKind;

  /** Null: all HITs. */
  @Column({ type: 'uuid', nullable: true })
  hitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  groupId: string | null;

  @Column({ type: 'text' })
  every: ScheduleRhythm;

  /** So many days after the period has ended, so that the record of its last days is complete. */
  @Column({ type: 'integer' })
  afterDays: number;

  @Column({ type: 'text', nullable: true })
  preparedFor: string | null;

  @Column({ type: 'date' })
  startedOn: Day;

  @Column({ type: 'date', nullable: true })
  endedOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
