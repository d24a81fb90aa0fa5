import type { WebhookSettings } from '../platform/config/webhooks';

/** What the secrets of feeds and webhooks are made with, and where webhooks may be. */
export abstract class FeedsSettings {
  /** Whoever knows it can make the addresses of feeds and sign messages: the secret that sessions are signed with. */
  readonly secret: string;
  /** The address that people open, or null where nobody said. */
  readonly publicUrl: string | null;
  readonly webhooks: WebhookSettings;
}
