import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/time/period';

export const successionKinds = ['MERGER', 'ABOLITION', 'CONVERSION', 'TRANSFER'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** One organisation carried on by another from a day: PCT → CCG → ICB. */
@Entity('organisation_succession')
export class OrganisationSuccession {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  predecessorId: string;

  @Column({ type: 'uuid' })
  successorId: string;

  @Column({ type: 'date' })
  succeededOn: Day;

  @Column({ type: 'text' })
  kind: SuccessionKind;
}
