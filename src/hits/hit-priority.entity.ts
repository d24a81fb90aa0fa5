import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** A HIT addresses a partner priority for a time. */
@Entity('hit_priority')
export class HitPriority {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'uuid' })
  priorityId: string;

  @Column({ type: 'daterange' })
  during: DateRange;
}
