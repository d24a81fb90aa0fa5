import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Untold } from '../../platform/database/untold';

/** What an account signs in with. Its id is that of the account. */
@Entity('credential')
export class Credential {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Untold()
  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  passwordSetAt: Date | null;

  @Untold()
  @Column({ type: 'text', nullable: true })
  totpSecret: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  totpConfirmedAt: Date | null;

  @Untold()
  @Column({ type: 'bigint', nullable: true })
  totpLastStep: string | null;
}
