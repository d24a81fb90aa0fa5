import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Untold } from '../platform/database/untold';
import type { TokenScope } from './permission';

/** A key for programs. Only a digest of it is kept; whoever lost it makes another. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  startsWith: string;

  @Untold()
  @Column({ type: 'bytea' })
  secretHash: Buffer;

  @Column({ type: 'text', array: true })
  scopes: TokenScope[];

  @Column({ type: 'timestamptz' })
  issuedAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
