import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Jobs } from '../../platform/jobs/jobs';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { WebhookDelivery } from './webhook-delivery.entity';
import { Webhook } from './webhook.entity';

/** One message is sent again, under the same id. */
@Injectable()
export class ReplayDelivery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Throws 404 for an unknown one, and 409 where it waits already or its webhook has ended.
   * @param of the webhook that it has to be of, where that is known
   */
  async execute(viewer: Viewer, id: string, of: string | null = null): Promise<Written> {
    const written = await this.database.write(viewer, async (tx) => {
      const { webhookId, state, version } = await tx.held(WebhookDelivery, id);
      if (of !== null && of !== webhookId) throw Problem.notFound('webhook delivery');
      const { endedAt } = await tx.held(Webhook, webhookId);
      if (endedAt !== null) throw new Problem(409, 'webhook-has-ended', 'This webhook has ended already.');
      if (state === 'QUEUED') throw new Problem(409, 'delivery-waits', 'This waits to be sent already.');
      const again = { state: 'QUEUED', attempts: 0, notBefore: this.clock.now(), settledAt: null } as const;
      await tx.change(WebhookDelivery, id, again);
      await tx.trail('replay-delivery', 'webhook', webhookId, { delivery: id });
      return { id, version: version + 1 };
    });
    await this.jobs.wake('send-webhooks');
    return written;
  }
}
