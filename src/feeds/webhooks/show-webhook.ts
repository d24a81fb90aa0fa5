import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { FeedsSettings } from '../feeds-settings';
import { webhookById } from './webhook.queries';
import { webhookSecret } from './webhook-secret';
import type { WebhookDetailView, WebhookView } from './webhooks.dto';

/** Shows one webhook, with what its messages are signed with. */
@Injectable()
export class ShowWebhook {
  constructor(
    private readonly database: Database,
    private readonly settings: FeedsSettings,
  ) {}

  /** Throws 404 for an unknown one. */
  async execute(viewer: Viewer, id: string): Promise<WebhookDetailView> {
    const webhook = await this.database.one<WebhookView>(viewer, webhookById, [id]);
    if (webhook === null) throw Problem.notFound('webhook');
    return Object.assign(webhook, { secret: webhookSecret(this.settings.secret, id) });
  }
}
