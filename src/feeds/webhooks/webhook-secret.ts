import { createHmac } from 'node:crypto';

const keyOf = (portalSecret: string, id: string): Buffer =>
  createHmac('sha256', portalSecret).update(`webhook ${id}`).digest();

/** What the messages to a webhook are signed with, as Standard Webhooks write it. It follows from the portal’s own secret and is kept nowhere. */
export function webhookSecret(portalSecret: string, id: string): string {
  return `whsec_${keyOf(portalSecret, id).toString('base64')}`;
}

/** A message as it is signed: its id, when it is sent, in seconds, and its text. */
export interface SignedMessage {
  readonly id: string;
  readonly seconds: number;
  readonly body: string;
}

/** The headers by which a receiver knows who sent a message and when (Standard Webhooks 1.0). */
export function signingHeaders(
  portalSecret: string,
  webhookId: string,
  { id, seconds, body }: SignedMessage,
): Record<string, string> {
  const signed = `${id}.${String(seconds)}.${body}`;
  const signature = createHmac('sha256', keyOf(portalSecret, webhookId)).update(signed).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
