import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Webhook } from './webhook.entity';

/** Another program is told of nothing any more. What was sent to it stays on record. */
@Injectable()
export class EndWebhook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 when it was ended already. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { endedAt } = await tx.held(Webhook, id, version);
      if (endedAt !== null) throw new Problem(409, 'webhook-has-ended', 'This webhook has ended already.');
      await tx.change(Webhook, id, { endedAt: this.clock.now() });
      await tx.trail('end-webhook', 'webhook', id, {});
      return { id, version: version + 1 };
    });
  }
}
