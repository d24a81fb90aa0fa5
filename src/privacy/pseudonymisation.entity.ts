import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

/** That a person asked to be forgotten, when and why, and the number in the name that stands instead. */
@Entity('pseudonymisation')
export class Pseudonymisation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'date' })
  requestedOn: Day;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz' })
  doneAt: Date;
}
