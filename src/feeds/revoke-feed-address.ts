import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { FeedAddress } from './feed-address.entity';

/** An address of a feed answers no more. */
@Injectable()
export class RevokeFeedAddress {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, also where it is somebody else's, 412, and 409 when it was revoked already. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { accountId, revokedAt } = await tx.held(FeedAddress, id);
      if (accountId !== viewer.accountId) throw Problem.notFound('feed address');
      await tx.held(FeedAddress, id, version);
      if (revokedAt !== null) throw new Problem(409, 'feed-address-is-revoked', 'This address was stopped already.');
      await tx.change(FeedAddress, id, { revokedAt: this.clock.now() });
      await tx.trail('revoke-feed-address', 'feedAddress', id, {});
      return { id, version: version + 1 };
    });
  }
}
