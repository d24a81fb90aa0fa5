import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

export const askStatuses = ['OPEN', 'ACCEPTED', 'DECLINED', 'RESOLVED', 'WITHDRAWN'] as const;
export type AskStatus = (typeof askStatuses)[number];

/** What a HIT asked of its sponsor, and what came of it. */
@Entity('sponsor_ask')
export class SponsorAsk {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  sponsorshipId: string;

  @Column({ type: 'text' })
  ask: string;

  @Column({ type: 'date' })
  askedOn: Day;

  @Column({ type: 'date', nullable: true })
  wantedBy: Day | null;

  @Column({ type: 'text' })
  status: AskStatus;

  @Column({ type: 'date', nullable: true })
  answeredOn: Day | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'date', nullable: true })
  resolvedOn: Day | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
