import type { Reach } from '../viewer';

/** Whoever sent the request, as the guard recognised them, and how far they reach in what this route does. */
export interface Asker {
  readonly name: string;
  readonly accountId: string;
  /** Null for somebody who signed in themselves. */
  readonly tokenId: string | null;
  readonly reach: Reach | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null until the guard has recognised somebody, and on routes that are open to all. */
    asker: Asker | null;
  }
}
