import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LineEvidenceKind, ReportHeading } from '../../meetings/upward/upward-report-line.entity';
import type { DateRange, Day } from '../../platform/time/period';

/** A line of a draft, with the rule by which it was put there; null for one that somebody wrote. */
export interface DraftLine {
  readonly heading: ReportHeading;
  readonly words: string;
  readonly evidenceKind: LineEvidenceKind | null;
  readonly evidenceId: string | null;
  readonly because: string | null;
}

/** A report that is being written. Nothing counts it as one before it is sent; then it is gone. */
@Entity('upward_report_draft')
export class UpwardReportDraft {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  groupId: string;

  @Column({ type: 'uuid' })
  parentGroupId: string;

  @Column({ type: 'daterange' })
  covers: DateRange;

  @Column({ type: 'date' })
  begunOn: Day;

  /** What the parent most needs to know, in somebody's own words. No draft writes it by itself, and none is sent without it. */
  @Column({ type: 'text', nullable: true })
  summary: string | null;

  @Column({ type: 'jsonb' })
  lines: readonly DraftLine[];

  @Column({ type: 'integer', default: 1 })
  version: number;
}
