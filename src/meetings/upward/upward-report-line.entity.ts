import { Column, Entity, PrimaryColumn } from 'typeorm';

export const reportHeadings = ['ALERT', 'ADVISE', 'ASSURE'] as const;
/** Alert: needs the parent's attention or decision. Advise: is going on. Assure: is as it should be, with what shows it. */
export type ReportHeading = (typeof reportHeadings)[number];

export const lineEvidenceKinds = [
  'meeting',
  'action',
  'decision',
  'escalation',
  'group',
  'commitment',
  'sponsorship',
  'seat',
] as const;
export type LineEvidenceKind = (typeof lineEvidenceKinds)[number];

/** What a report says in one line, and what in the record it rests on. */
@Entity('upward_report_line')
export class UpwardReportLine {
  @PrimaryColumn({ type: 'uuid' })
  upwardReportId: string;

  /** From 1. */
  @PrimaryColumn({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  heading: ReportHeading;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'text', nullable: true })
  evidenceKind: LineEvidenceKind | null;

  @Column({ type: 'uuid', nullable: true })
  evidenceId: string | null;
}
