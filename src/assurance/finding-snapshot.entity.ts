import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';
import type { Outcome } from './outcome';

/** A finding as it was computed when a month had ended. */
@Entity('finding_snapshot')
export class FindingSnapshot {
  @PrimaryColumn({ type: 'uuid' })
  commitmentId: string;

  @PrimaryColumn({ type: 'date' })
  asOf: Day;

  @PrimaryColumn({ type: 'text' })
  aspect: string;

  @Column({ type: 'text' })
  outcome: Outcome;

  @Column({ type: 'text' })
  sentence: string;

  @Column({ type: 'integer' })
  ruleVersion: number;

  @Column({ type: 'timestamptz' })
  takenAt: Date;
}
