import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A report as it was frozen: never changed afterwards. */
@Entity('governance_report_version')
export class GovernanceReportVersion {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  reportId: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'boolean', default: false })
  isAnonymised: boolean;

  @Column({ type: 'timestamptz' })
  frozenAt: Date;

  @Column({ type: 'text' })
  frozenBy: string;

  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'text' })
  dataFingerprint: string;
}
