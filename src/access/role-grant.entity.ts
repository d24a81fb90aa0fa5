import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateRange } from '../platform/time/period';
import type { Role } from './roles';

/** GIVEN by an administrator, or CLAIMED by the provider at which its holder signs in, and gone when that does not tell of it. */
export const grantOrigins = ['GIVEN', 'CLAIMED'] as const;
export type GrantOrigin = (typeof grantOrigins)[number];

/** A role that an account holds for a time: on the partnership, a HIT, or a group. */
@Entity('role_grant')
export class RoleGrant {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'uuid', nullable: true })
  hitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  groupId: string | null;

  @Column({ type: 'daterange' })
  during: DateRange;

  @Column({ type: 'text', default: 'GIVEN' })
  origin: GrantOrigin;

  /** Of a claimed role that was gone again within its first day: it counts on no day. */
  @Column({ type: 'timestamptz', nullable: true })
  voidAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
