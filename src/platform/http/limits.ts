import type { Environment } from '../config/environment';

/** Most bytes of a body that is read as a whole; a partnership file is read as it comes and has a limit of its own. */
const bodyBytes = 1_048_576;
/** Most bytes of the address and the headers together. */
const headerBytes = 16_384;
/** Nobody's headers take longer than this, in milliseconds. */
const headersWithin = 20_000;
/** How often the server looks for requests that take too long. */
const lookEvery = 1_000;
/** Longer than reverse proxies keep a connection (60 s is common), so that none is closed while they send on it. */
const keepAliveFor = 72_000;

/** How the server is kept from being filled, or held up, by requests that are too large or too slow: options of Fastify. */
export function limitsOf({ requestSeconds }: Pick<Environment, 'requestSeconds'>) {
  const requestWithin = requestSeconds * 1_000;
  return {
    bodyLimit: bodyBytes,
    requestTimeout: requestWithin,
    // A connection on which nothing moves is ended without a word, also while somebody leaves an answer unread. Whoever is
    // slow to ask hears so before that.
    connectionTimeout: requestWithin + headersWithin,
    keepAliveTimeout: keepAliveFor,
    http: {
      maxHeaderSize: headerBytes,
      headersTimeout: Math.min(headersWithin, requestWithin),
      connectionsCheckingInterval: Math.min(lookEvery, requestWithin),
    },
  } as const;
}
