import type { FastifyInstance } from 'fastify';

/** A form that is sent with a field left empty says nothing of it: `?status=&q=` asks for all teams. The API is more exact. */
export function leaveOutEmptyAnswers(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    const { query } = request;
    if (!request.url.startsWith('/api/') && typeof query === 'object' && query !== null) {
      for (const [name, value] of Object.entries(query)) if (value === '') Reflect.deleteProperty(query, name);
    }
    done();
  });
}
