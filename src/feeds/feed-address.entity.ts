import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Untold } from '../platform/database/untold';
import type { FeedKind } from './feed-kind';

/** An address at which whoever has it reads one feed as its account may see it. Only a digest of its secret is kept. */
@Entity('feed_address')
export class FeedAddress {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  kind: FeedKind;

  /** Of one HIT, of one group, or, with neither, of whatever is the account’s own. */
  @Column({ type: 'uuid', nullable: true })
  hitId: string | null;

  @Column({ type: 'uuid', nullable: true })
  groupId: string | null;

  @Untold()
  @Column({ type: 'bytea' })
  secretHash: Buffer;

  @Column({ type: 'timestamptz' })
  madeAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
