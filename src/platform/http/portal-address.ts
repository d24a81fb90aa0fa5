import type { FastifyRequest } from 'fastify';
import './browser-sessions';

/** Where this portal is, as the operator says or as the browser asked for it; the provider leads back only to addresses that it knows. */
export function portalAddress({ server, protocol, host }: FastifyRequest): string {
  return server.publicUrl ?? `${protocol}://${host}`;
}
