import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Untold } from '../platform/database/untold';

export const accountKinds = ['PERSON', 'SERVICE'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** Somebody who can come in: a person or a service, by a token. */
@Entity('account')
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: AccountKind;

  @Untold()
  @Column({ type: 'text' })
  name: string;

  @Untold()
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ type: 'timestamptz' })
  openedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
