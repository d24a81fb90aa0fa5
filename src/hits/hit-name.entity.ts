import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** What a HIT was called, and when. */
@Entity('hit_name')
export class HitName {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'daterange' })
  during: DateRange;
}
