import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';

/** Why an organisation of the partnership is not a partner of this HIT. */
@Entity('partner_absence')
export class PartnerAbsence {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  explanation: string;

  @Column({ type: 'daterange' })
  during: DateRange;
}
