import { webhookEvents } from '../../feeds/webhooks/webhook-events';
import type { DeliveryState, DeliveryView, WebhookView } from '../../feeds/webhooks/webhooks.dto';
import type { StateTag } from '../state-tags';

export type ListedWebhook = Pick<WebhookView, keyof WebhookView> & Record<string, unknown>;
export type ListedDelivery = Pick<DeliveryView, keyof DeliveryView> & Record<string, unknown>;

const states: Readonly<Record<DeliveryState, StateTag>> = {
  QUEUED: { text: 'Waiting', tint: 'white' },
  DELIVERED: { text: 'Delivered', tint: 'green' },
  GIVEN_UP: { text: 'Given up', tint: 'red' },
};

/** What kinds of failure are called that are not an answer. */
const failures: Readonly<Record<string, string>> = {
  EPRIVATE: 'The address is within a private network.',
  ENOTFOUND: 'Nobody knows the host.',
  ECONNREFUSED: 'Nothing listens there.',
  ECONNRESET: 'The connection broke off.',
  ETIMEDOUT: 'No answer within 10 seconds.',
};

const eventInWords = (event: string): string =>
  new Map<string, { readonly means: string }>(Object.entries(webhookEvents)).get(event)?.means ?? event;

/** A webhook as pages show it. */
export function webhookShown(webhook: WebhookView): {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly address: string;
  readonly events: readonly string[];
  readonly madeAt: string;
  readonly tag: StateTag;
  readonly isPaused: boolean;
  readonly isOver: boolean;
  readonly queued: number;
} {
  const { id, version, address, events, madeAt, pausedAt, endedAt, queued } = webhook;
  const isPaused = endedAt === null && pausedAt !== null;
  return {
    id,
    version,
    name: new URL(address).host,
    address,
    events: events.map(eventInWords),
    madeAt,
    tag:
      endedAt !== null
        ? { text: 'Ended', tint: 'grey' }
        : isPaused
          ? { text: 'Paused', tint: 'orange' }
          : { text: 'Told', tint: 'green' },
    isPaused,
    isOver: endedAt !== null,
    queued,
  };
}

/** One message as the page of its webhook shows it. */
export function deliveryShown(
  { id, event, happenedAt, state, attempts, lastStatus, lastFailure }: DeliveryView,
  { endedAt }: WebhookView,
): {
  readonly id: string;
  readonly event: string;
  readonly happenedAt: string;
  readonly tag: StateTag;
  readonly attempts: number;
  readonly came: string;
  readonly mayReplay: boolean;
} {
  const failure = lastFailure === null ? 'Not sent yet' : (failures[lastFailure] ?? 'It could not be reached.');
  return {
    id,
    event: eventInWords(event),
    happenedAt,
    tag: states[state],
    attempts,
    came: lastStatus === null ? failure : `Answered ${String(lastStatus)}`,
    mayReplay: endedAt === null && state !== 'QUEUED',
  };
}
