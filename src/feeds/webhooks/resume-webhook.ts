import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Jobs } from '../../platform/jobs/jobs';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { requeueGivenUp } from './webhook.queries';
import { Webhook } from './webhook.entity';

/** A webhook that was paused is sent to again: first what was given up, then what waited. */
@Injectable()
export class ResumeWebhook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Throws 404, 412, and 409 where it is not paused or has ended. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    const written = await this.database.write(viewer, async (tx) => {
      const { endedAt, pausedAt } = await tx.held(Webhook, id, version);
      if (endedAt !== null) throw new Problem(409, 'webhook-has-ended', 'This webhook has ended already.');
      if (pausedAt === null) throw new Problem(409, 'webhook-is-not-paused', 'This webhook is not paused.');
      await tx.change(Webhook, id, { pausedAt: null });
      const again = await tx.rows(requeueGivenUp, [id, this.clock.now()]);
      await tx.trail('resume-webhook', 'webhook', id, { again: again.length });
      return { id, version: version + 1 };
    });
    await this.jobs.wake('send-webhooks');
    return written;
  }
}
