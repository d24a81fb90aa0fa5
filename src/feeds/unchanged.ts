import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Raised when the text of feeds is put together in another way, so that programs take it anew. */
const edition = 1;

/**
 * Tells the program what it has got (`ETag`), and whether that is what it had already, in which case it is answered with 304. Feeds are
 * personal: nothing between may keep them.
 * @param of everything that the text follows from
 */
export async function isUnchanged(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  of: readonly unknown[],
): Promise<boolean> {
  const digest = createHash('sha256')
    .update(JSON.stringify([edition, ...of]))
    .digest('base64url');
  // A proxy that packs the text leaves it a weak tag: the same for whoever asks again.
  const tag = `W/"${digest.slice(0, 27)}"`;
  void reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
  const had = headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^(W\/)?/, 'W/')) ?? [];
  if (!had.includes(tag) && headers['if-none-match']?.trim() !== '*') return false;
  await reply.status(304).send();
  return true;
}
