import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange, Precision } from '../platform/time/period';

export const holdingKinds = ['SUBSTANTIVE', 'ACTING', 'DEPUTY'] as const;
export type HoldingKind = (typeof holdingKinds)[number];

/** A person holds a post for a time, substantively, acting or as its deputy. */
@Entity('post_holding')
export class PostHolding {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  postId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: HoldingKind;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'text', default: 'DAY' })
  fromPrecision: Precision;

  @Column({ type: 'text', default: 'DAY' })
  toPrecision: Precision;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
