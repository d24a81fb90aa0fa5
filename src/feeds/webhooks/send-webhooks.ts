import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { postOutside } from '../../platform/outgoing/post-outside';
import type { Answered } from '../../platform/outgoing/post-outside';
import { Clock } from '../../platform/time/clock';
import { portalItself } from '../../platform/viewer';
import { FeedsSettings } from '../feeds-settings';
import { pathOfThing, useCasesOfEvents } from './webhook-events';
import { pauseWebhook, queueDeliveries, settleDelivery, takeDeliveries } from './webhook.queries';
import { signingHeaders } from './webhook-secret';

interface Taken {
  readonly id: string;
  readonly webhookId: string;
  readonly event: string;
  readonly attempts: number;
  readonly address: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly happenedAt: Date;
}

const viewer = portalItself('send webhooks');
const everySeconds = 30;
const mostAtOnce = 20;
const aMinute = 60_000;
/** How long another program may take to answer. */
const patience = 10_000;
/** As long as a whole batch may take, one after the other, and a little more. */
const takenFor = mostAtOnce * patience + aMinute;
/** After how many minutes it is tried again; after the last it is given up. */
const tryAgainAfter = [1, 5, 30, 4 * 60, 24 * 60];

/** Tells other programs what was recorded: each event at least once, under one id, in the order in which it was recorded as long as all goes well. */
@Injectable()
export class SendWebhooks implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly settings: FeedsSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.webhooks.hosts.length === 0) return;
    await this.jobs.run('send-webhooks', everySeconds, () => this.execute());
  }

  /** Queues what happened since the last time, and sends what is due. */
  async execute(): Promise<void> {
    const { useCases, events } = useCasesOfEvents();
    await this.database.write(viewer, (tx) => tx.rows(queueDeliveries, [this.clock.now(), useCases, events]));
    for (;;) {
      const now = this.clock.now();
      const until = new Date(now.getTime() + takenFor);
      const taken = await this.database.write(viewer, (tx) => tx.rows<Taken>(takeDeliveries, [now, until, mostAtOnce]));
      for (const one of taken) await this.settle(one, await this.send(one));
      if (taken.length < mostAtOnce) return;
    }
  }

  private async send({ id, webhookId, event, address, kind, subject, happenedAt }: Taken): Promise<Answered> {
    const path = pathOfThing(kind, subject);
    const { secret, publicUrl, webhooks } = this.settings;
    const href = path === null || publicUrl === null ? path : new URL(path, publicUrl).href;
    const body = JSON.stringify({
      type: event,
      timestamp: happenedAt.toISOString(),
      data: { kind, id: subject, href },
    });
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'HIT-Portal',
      ...signingHeaders(secret, webhookId, { id, seconds, body }),
    };
    const { privateNetworks } = webhooks;
    return postOutside({ address: new URL(address), headers, body, privateNetworks, milliseconds: patience });
  }

  private async settle({ id, webhookId, attempts }: Taken, answered: Answered): Promise<void> {
    const now = this.clock.now();
    const status = 'status' in answered ? answered.status : null;
    const failure = 'failure' in answered ? answered.failure : null;
    const isDelivered = status !== null && status >= 200 && status < 300;
    const wait = tryAgainAfter[attempts - 1];
    const state = isDelivered ? 'DELIVERED' : wait === undefined ? 'GIVEN_UP' : 'QUEUED';
    const isOver = state !== 'QUEUED';
    const next = new Date(now.getTime() + (isDelivered ? 0 : (wait ?? 0) * aMinute));
    await this.database.write(viewer, async (tx) => {
      await tx.rows(settleDelivery, [id, state, next, status, failure, isOver ? now : null]);
      if (state === 'GIVEN_UP') await tx.rows(pauseWebhook, [webhookId, now]);
    });
  }
}
