import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

export const hitStatuses = [
  'EOI',
  'PROPOSAL',
  'APPROVED',
  'ACTIVE',
  'PAUSED',
  'CONCLUDED',
  'CLOSED',
  'DECLINED',
  'WITHDRAWN',
] as const;
export type HitStatusName = (typeof hitStatuses)[number];

/** Where a HIT stood in its life, when and why. */
@Entity('hit_status')
export class HitStatus {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'text' })
  status: HitStatusName;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'daterange' })
  during: DateRange;
}
