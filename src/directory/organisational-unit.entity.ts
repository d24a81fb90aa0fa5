import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** A part of an organisation that can host a HIT: "embedded managerially within the Division of …". */
@Entity('organisational_unit')
export class OrganisationalUnit {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
