import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A priority of the partners, of which a HIT must address at least one. */
@Entity('partner_priority')
export class PartnerPriority {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'uuid', nullable: true })
  organisationId: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
