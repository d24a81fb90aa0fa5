import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Database } from '../database/database';
import './asker';

/**
 * Tells the trail of every table that somebody takes out as CSV, whichever route or page sends it, before anything is sent: “every
 * write, sign-in, …, export and report goes to an append-only trail”.
 */
export function noteExports(server: FastifyInstance, database: Database): void {
  server.addHook('onSend', async (request, reply, payload) => {
    const { asker, id: requestId, ip: address, query, method } = request;
    if (asker === null || method === 'HEAD' || !isTable(reply)) return payload;
    const viewer = { ...asker, requestId, address, idempotency: null };
    const asked = typeof query === 'object' && query !== null ? query : {};
    await database.write(viewer, (tx) => tx.trail('export-list', nameOf(reply), null, { ...asked }));
    return payload;
  });
}

function isTable(reply: FastifyReply): boolean {
  return reply.statusCode === 200 && String(reply.getHeader('content-type')).startsWith('text/csv');
}

/** What the file is called, without its end. */
function nameOf(reply: FastifyReply): string {
  return /filename="([^"]+?)(\.csv)?"/.exec(String(reply.getHeader('content-disposition')))?.[1] ?? 'table';
}
