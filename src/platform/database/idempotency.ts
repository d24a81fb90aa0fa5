import { Problem } from '../problems/problem';
import { statement } from './statement';
import type { Tx } from './tx';

const claimKey = statement(
  'idempotency-claim',
  `INSERT INTO idempotency_key (key, route, request_hash, recorded_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`,
);
const earlierRequest = statement(
  'idempotency-earlier',
  `SELECT request_hash AS "requestHash", result FROM idempotency_key WHERE key = $1 AND route = $2`,
);
const keepResult = statement(
  'idempotency-keep',
  `UPDATE idempotency_key SET result = $3::json WHERE key = $1 AND route = $2`,
);
const forgetOld = statement('idempotency-forget', `DELETE FROM idempotency_key WHERE recorded_at < $1`);

/** How long a retried request is recognised: a day, as the Idempotency-Key draft (-08) leaves to the server to publish. */
const rememberedFor = 24 * 60 * 60 * 1000;

/**
 * The result of the same request done before, or null when this is the first time. A request of the same key that is
 * under way is waited for: its row is not committed yet, and the insert below waits on it.
 * Throws 422 when the key was used for something else.
 */
export async function rememberedResult<Result>(tx: Tx, now: Date): Promise<{ result: Result } | null> {
  const request = tx.viewer.idempotency;
  if (!request) return null;
  const claimed = await tx.rows(claimKey, [request.key, request.route, request.requestHash, now]);
  if (claimed.length > 0) {
    await tx.rows(forgetOld, [new Date(now.getTime() - rememberedFor)]);
    return null;
  }
  const [earlier] = await tx.rows<{ requestHash: string; result: Result }>(earlierRequest, [
    request.key,
    request.route,
  ]);
  if (earlier?.requestHash === request.requestHash) return { result: earlier.result };
  throw new Problem(
    422,
    'idempotency-key-reused',
    'This Idempotency-Key was used for a different request. Use a new key for a new request.',
  );
}

/** Keeps the result with the key, in the same transaction as the write itself. */
export async function rememberResult(tx: Tx, result: unknown): Promise<void> {
  const request = tx.viewer.idempotency;
  if (request) await tx.rows(keepResult, [request.key, request.route, JSON.stringify(result ?? null)]);
}
