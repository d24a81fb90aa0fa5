import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** A person may sit in for whoever holds the seat. */
@Entity('named_deputy')
export class NamedDeputy {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  seatId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
