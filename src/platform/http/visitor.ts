import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../viewer';

/** Somebody at the door: who it is, is what they are about to say. */
export function visitorOf({ id, ip }: Pick<FastifyRequest, 'id' | 'ip'>): Viewer {
  return {
    name: 'somebody at the door',
    accountId: null,
    tokenId: null,
    reach: { hits: [], groups: [], person: null },
    requestId: id,
    address: ip,
    idempotency: null,
  };
}
