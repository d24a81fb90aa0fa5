import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiOf } from './platform/http/openapi';
import { ProblemFilter } from './platform/problems/problem.filter';
import { validation } from './platform/problems/validation';

/** What the running server and the tests share: hooks, pipes and filters that hold for every request. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  const server = app.getHttpAdapter().getInstance();
  // Made when first asked for: building it takes longer than everything else at start-up.
  let description: string | undefined;
  server.get('/api/v1/openapi.json', (_request, reply) => {
    description ??= JSON.stringify(openApiOf(app));
    return reply.type('application/json; charset=utf-8').send(description);
  });
  await Promise.resolve();
}
