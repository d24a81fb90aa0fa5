import { Injectable } from '@nestjs/common';
import { digestOf } from '../access/secret';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { addressesInForce } from './feed-address.queries';
import { feedPath, feedSecret } from './feed-secret';
import type { FeedAddressView } from './feeds.dto';
import { FeedsSettings } from './feeds-settings';

type Row = Omit<FeedAddressView, 'address' | 'madeAt'> & { readonly secretHash: Buffer; readonly madeAt: Date };

/** Shows somebody the addresses of their own feeds. */
@Injectable()
export class ShowFeedAddresses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: FeedsSettings,
  ) {}

  /** Those in force. `portal` is what they begin with. */
  async execute(viewer: Viewer, portal: string): Promise<FeedAddressView[]> {
    const rows = await this.database.rows<Row>(viewer, addressesInForce, [viewer.accountId, this.clock.today()]);
    return rows.map(({ secretHash, madeAt, ...row }) => {
      const secret = feedSecret(this.settings.secret, row.id);
      const isShown = digestOf(secret).equals(secretHash);
      return {
        ...row,
        madeAt: madeAt.toISOString(),
        address: isShown ? `${portal}${feedPath(secret, row.kind)}` : null,
      };
    });
  }
}
