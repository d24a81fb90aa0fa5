import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange, Precision } from '../platform/time/period';

export const partnerKinds = ['PARTNER', 'COLLABORATOR'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** An organisation takes part in a HIT for a time. */
@Entity('hit_partner')
export class HitPartner {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  hitId: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  kind: PartnerKind;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'text', default: 'DAY' })
  fromPrecision: Precision;

  @Column({ type: 'text', default: 'DAY' })
  toPrecision: Precision;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
