import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { FeedsSettings } from '../feeds-settings';
import { endOfTrail } from './webhook.queries';
import { Webhook } from './webhook.entity';
import type { RecordWebhookRequest } from './webhooks.dto';

/** Another program is told of events from now on. */
@Injectable()
export class RecordWebhook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: FeedsSettings,
  ) {}

  /** Throws 422 for an address on a host that is not allowed, or without encryption outside private networks. */
  async execute(viewer: Viewer, { address, events }: RecordWebhookRequest): Promise<Written> {
    const fault = this.faultOf(address);
    if (fault !== null) throw Problem.field('#/address', fault);
    return this.database.write(viewer, async (tx) => {
      const [head] = await tx.rows<{ position: string }>(endOfTrail, []);
      const id = newId();
      const wanted = [...new Set(events)].sort();
      const webhook = { id, address, events: wanted, madeAt: this.clock.now(), toldUpTo: head?.position ?? '0' };
      await tx.insert(Webhook, [webhook]);
      await tx.trail('record-webhook', 'webhook', id, { address, events: wanted });
      return { id, version: 1 };
    });
  }

  private faultOf(address: string): string | null {
    const { hosts, privateNetworks } = this.settings.webhooks;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || (url.protocol !== 'https:' && !(privateNetworks && url.protocol === 'http:')))
      return 'Enter a web address that starts with https://.';
    if (url.username !== '' || url.password !== '' || url.hash !== '')
      return 'Enter an address without a name, a password or a # in it: messages are signed instead.';
    if (hosts.length === 0) return 'No host is allowed yet. Whoever runs the server names it in WEBHOOK_HOSTS.';
    return hosts.includes(url.host) || hosts.includes(url.hostname)
      ? null
      : `Only these hosts are allowed: ${hosts.join(', ')}. Whoever runs the server names others in WEBHOOK_HOSTS.`;
  }
}
