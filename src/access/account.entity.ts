import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Untold } from '../platform/database/untold';

export const accountKinds = ['PERSON', 'SERVICE'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** Whether somebody comes in by it. */
export const accountStates = ['OPEN', 'CLOSED'] as const;

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

  /** The last use of a session or token, to within a minute. */
  @Column({ type: 'timestamptz', nullable: true })
  lastSeenAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
