import { Injectable } from '@nestjs/common';
import { Account } from '../access/account.entity';
import { digestOf } from '../access/secret';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { FeedAddress } from './feed-address.entity';
import { addressInForce, insertAddress } from './feed-address.queries';
import { feedSecret } from './feed-secret';
import type { IssueFeedAddressRequest } from './feeds.dto';
import { FeedsSettings } from './feeds-settings';

/** Makes the address of a feed for whoever asks. The one that there was stops answering. */
@Injectable()
export class IssueFeedAddress {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: FeedsSettings,
  ) {}

  /** Throws 422 where a HIT and a group are named at once, and for findings of a group. */
  async execute(viewer: Viewer, { kind, hit = null, group = null }: IssueFeedAddressRequest): Promise<Written> {
    if (hit !== null && group !== null) throw Problem.field('#/group', 'Name a HIT or a group, not both.');
    if (group !== null && kind === 'FINDINGS')
      throw Problem.field('#/group', 'Findings are told for a HIT, or for all that you may see. Leave the group out.');
    const accountId = String(viewer.accountId);
    return this.database.write(viewer, async (tx) => {
      // Of two who ask at once, one waits for the other.
      await tx.held(Account, accountId);
      const now = this.clock.now();
      const before = await tx.rows<{ id: string }>(addressInForce, [accountId, kind, hit, group]);
      for (const { id } of before) await tx.change(FeedAddress, id, { revokedAt: now });
      const id = newId();
      const secretHash = digestOf(feedSecret(this.settings.secret, id));
      await tx.rows(insertAddress, [id, accountId, kind, hit, group, secretHash, now]);
      await tx.trail('issue-feed-address', 'feedAddress', id, { kind, hit, group, instead: before[0]?.id ?? null });
      return { id, version: 1 };
    });
  }
}
