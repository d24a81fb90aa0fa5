import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

export const reportKinds = [
  'GOVERNANCE',
  'ASSURANCE',
  'EFFECTIVENESS',
  'SPONSOR_ACTIVITY',
  'PROMISES',
  'SPONSOR_BRIEF',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** A report of a period: which one, of what, and what people write into it. What the record says is read when it is shown or frozen. */
@Entity('governance_report')
export class GovernanceReport {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  kind: ReportKind;

  @Column({ type: 'uuid', nullable: true })
  hitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  groupId: string | null;

  @Column({ type: 'daterange' })
  period: DateRange;

  @Column({ type: 'text', nullable: true })
  preparedFor: string | null;

  @Column({ type: 'text', nullable: true })
  summary: string | null;

  @Column({ type: 'text', nullable: true })
  asks: string | null;

  @Column({ type: 'text', nullable: true })
  nextYear: string | null;

  /** The schedule that made it; null of one that somebody began. */
  @Column({ type: 'uuid', nullable: true })
  scheduleId: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
