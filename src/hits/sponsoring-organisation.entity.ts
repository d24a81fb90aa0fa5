import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** The organisation that embeds the HIT. It is not the executive sponsor, who is a person. */
@Entity('sponsoring_organisation')
export class SponsoringOrganisation {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'daterange' })
  during: DateRange;
}
