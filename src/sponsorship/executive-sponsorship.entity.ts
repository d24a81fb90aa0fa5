import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange, Precision } from '../platform/time/period';

/** A person at the most senior level of a partner sponsors a HIT for a time. */
@Entity('executive_sponsorship')
export class ExecutiveSponsorship {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid', nullable: true })
  postId: string | null;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'boolean' })
  isPrimary: boolean;

  @Column({ type: 'text', nullable: true })
  expectedEvery: string | null;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'text', default: 'DAY' })
  fromPrecision: Precision;

  @Column({ type: 'text', default: 'DAY' })
  toPrecision: Precision;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
