import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange, Day, Precision } from '../platform/time/period';
import type { Capacity } from './capacity';

/** A person sits in a seat for a time, in a capacity, for an organisation. */
@Entity('seat_occupancy')
export class SeatOccupancy {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  seatId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  capacity: Capacity;

  @Column({ type: 'uuid', nullable: true })
  representedOrganisationId: string | null;

  @Column({ type: 'date', nullable: true })
  termEndsOn: Day | null;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'text', default: 'DAY' })
  fromPrecision: Precision;

  @Column({ type: 'text', default: 'DAY' })
  toPrecision: Precision;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
