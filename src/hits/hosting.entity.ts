import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** A HIT is "embedded managerially within" a unit for a time. */
@Entity('hosting')
export class Hosting {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'daterange' })
  during: DateRange;
}
