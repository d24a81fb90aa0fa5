import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who the holder of an account is at a provider. */
@Entity('external_identity')
export class ExternalIdentity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  issuer: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'timestamptz' })
  linkedAt: Date;
}
