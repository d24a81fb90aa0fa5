import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange, Precision } from '../platform/time/period';

/** A person belongs to an organisation for a time. */
@Entity('affiliation')
export class Affiliation {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text', nullable: true })
  role: string | null;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'text', default: 'DAY' })
  fromPrecision: Precision;

  @Column({ type: 'text', default: 'DAY' })
  toPrecision: Precision;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
