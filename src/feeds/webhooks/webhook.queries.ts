import { jsonObject } from '../../platform/database/json-object';
import { statement } from '../../platform/database/statement';
import type { ListDefinition } from '../../platform/http/list';

const counted = (state: string): string =>
  `(SELECT count(*)::int FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = '${state}')`;
const columns = {
  id: 'w.id',
  version: 'w.version',
  address: 'w.address',
  events: 'w.events',
  madeAt: 'w.made_at',
  pausedAt: 'w.paused_at',
  endedAt: 'w.ended_at',
  queued: counted('QUEUED'),
  givenUp: counted('GIVEN_UP'),
};

/** Webhooks, the latest first. */
export const webhooks: ListDefinition = {
  name: 'webhooks',
  columns,
  from: 'webhook w',
  belongs: 'ALL',
  order: [
    { by: 'w.made_at', type: 'timestamptz' },
    { by: 'w.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

/** One webhook. Value: id. */
export const webhookById = statement(
  'webhook-by-id',
  `SELECT ${jsonObject(columns)}::text FROM webhook w WHERE w.id = $1`,
);

/** What was sent to a webhook, the latest first. Parameters: webhook, state. */
export const webhookDeliveries: ListDefinition = {
  name: 'webhook-deliveries',
  columns: {
    id: 'd.id',
    version: 'd.version',
    event: 'd.event',
    happenedAt: 't.recorded_at',
    state: 'd.state',
    attempts: 'd.attempts',
    lastStatus: 'd.last_status',
    lastFailure: 'd.last_failure',
    notBefore: 'd.not_before',
    settledAt: 'd.settled_at',
  },
  from: 'webhook_delivery d JOIN trail t ON t.position = d.position',
  where: 'd.webhook_id = :webhook',
  filters: { state: 'd.state = :state' },
  belongs: 'PARENT',
  order: [{ by: 'd.position', type: 'bigint' }],
  direction: 'DESC',
};

/**
 * Queues what each webhook wants to know of the trail since it was last looked at. Positions follow each other as transactions end, so
 * that none comes later before one that was seen. Values: moment, use-cases, the event of each.
 */
export const queueDeliveries = statement(
  'queue-webhook-deliveries',
  `WITH head AS (SELECT position FROM trail_head), told AS (
     UPDATE webhook w SET told_up_to = h.position FROM head h, (SELECT id, told_up_to FROM webhook WHERE ended_at IS NULL ORDER BY id FOR UPDATE) b
     WHERE w.id = b.id AND b.told_up_to < h.position RETURNING w.id, w.events, b.told_up_to AS since, h.position AS up_to
   )
   INSERT INTO webhook_delivery (webhook_id, position, event, not_before)
   SELECT w.id, t.position, e.event, $1 FROM told w JOIN trail t ON t.position > w.since AND t.position <= w.up_to
     JOIN unnest($2::text[], $3::text[]) e(use_case, event) ON e.use_case = t.use_case
   WHERE e.event = ANY (w.events)
   ON CONFLICT DO NOTHING`,
);

/**
 * Takes the next messages whose turn it is, for so long that they were sent by then; a copy of the program that ends meanwhile leaves them
 * to the others. Values: moment, until when they are taken, how many at most. Index `webhook_delivery_due`.
 */
export const takeDeliveries = statement(
  'take-webhook-deliveries',
  `WITH taken AS (
     UPDATE webhook_delivery SET not_before = $2, attempts = attempts + 1, version = version + 1 WHERE id IN (
       SELECT d.id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
       WHERE d.state = 'QUEUED' AND d.not_before <= $1 AND w.ended_at IS NULL AND w.paused_at IS NULL
       ORDER BY d.not_before, d.id LIMIT $3 FOR UPDATE OF d SKIP LOCKED)
     RETURNING id, webhook_id, position, event, attempts)
   SELECT d.id, d.webhook_id AS "webhookId", d.event, d.attempts, w.address, t.subject_kind AS kind, t.subject_id AS subject, t.recorded_at AS "happenedAt"
   FROM taken d JOIN webhook w ON w.id = d.webhook_id JOIN trail t ON t.position = d.position ORDER BY d.position`,
);

/** What came of one message. Values: id, state, not before, status, failure, settled at. */
export const settleDelivery = statement(
  'settle-webhook-delivery',
  `UPDATE webhook_delivery SET state = $2, not_before = $3, last_status = $4, last_failure = $5, settled_at = $6, version = version + 1
   WHERE id = $1 AND state = 'QUEUED'`,
);

/** Sends nothing more to a webhook until somebody has looked. Values: id, moment. */
export const pauseWebhook = statement(
  'pause-webhook',
  `UPDATE webhook SET paused_at = $2, version = version + 1 WHERE id = $1 AND paused_at IS NULL`,
);

/** What was given up is tried again. Values: webhook, moment. */
export const requeueGivenUp = statement(
  'requeue-given-up',
  `UPDATE webhook_delivery SET state = 'QUEUED', attempts = 0, not_before = $2, settled_at = NULL, version = version + 1
   WHERE webhook_id = $1 AND state = 'GIVEN_UP' RETURNING id`,
);

/** Where the trail ends: what a new webhook is told of comes after. */
export const endOfTrail = statement('end-of-trail', `SELECT position FROM trail_head`);
