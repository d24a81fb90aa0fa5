import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange, Day } from '../platform/time/period';

/** Somebody is away until a day, and perhaps somebody else stands in; or goes for good, and somebody else takes over. */
@Entity('time_away')
export class TimeAway {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  /** Without a last day of whoever goes for good: the deputy takes over from them. */
  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'uuid', nullable: true })
  deputyPersonId: string | null;

  /** A deputy who is not on record. */
  @Column({ type: 'text', nullable: true })
  deputyName: string | null;

  /** For what the deputy stands in; for everything where it is null. */
  @Column({ type: 'text', nullable: true })
  standsInFor: string | null;

  /** They were not away after all. */
  @Column({ type: 'date', nullable: true })
  takenBackOn: Day | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
