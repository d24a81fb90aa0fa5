import { CannotStart } from './cannot-start';
import { given, yesOrNothing, type Variables } from './variables';

/** Where the portal may send by itself. */
export interface WebhookSettings {
  /** The hosts that webhooks may be at, in small letters; none: there are no webhooks. */
  readonly hosts: readonly string[];
  /** Whether they may be within private networks, and then also without encryption. */
  readonly privateNetworks: boolean;
}

const host = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

/**
 * Where webhooks may be: WEBHOOK_HOSTS, and WEBHOOK_PRIVATE_NETWORKS=yes.
 * @throws CannotStart for what is no host.
 */
export function webhookSettings(variables: Variables): WebhookSettings {
  const hosts = (given(variables, 'WEBHOOK_HOSTS') ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
  const wrong = hosts.find((one) => !host.test(one));
  if (wrong !== undefined) {
    throw new CannotStart(
      `WEBHOOK_HOSTS names "${wrong}": write hosts with commas between them, such as hooks.example.nhs.uk, without https://.`,
    );
  }
  return { hosts, privateNetworks: yesOrNothing(variables, 'WEBHOOK_PRIVATE_NETWORKS') };
}
