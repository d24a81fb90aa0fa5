import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { serveDocumentation } from './platform/http/documentation';
import { openApiOf } from './platform/http/openapi';
import { guardBrowsers } from './platform/http/security-headers';
import { refuseUnusableInput } from './platform/http/usable-input';
import { ProblemFilter } from './platform/problems/problem.filter';
import { validation } from './platform/problems/validation';

/** What the running server and the tests share: hooks, pipes and filters that hold for every request. */
export async function configureApp(app: NestFastifyApplication, publicUrl: string | null): Promise<void> {
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  const server = app.getHttpAdapter().getInstance();
  await guardBrowsers(app, publicUrl);
  refuseUnusableInput(server);
  // Made when first asked for: describing every route takes longer than the rest of the start.
  let made: OpenAPIObject | undefined;
  await serveDocumentation(app, () => (made ??= openApiOf(app)));
  // Until there are pages, whoever opens the address meets the documentation.
  server.get('/', (_request, reply) => reply.redirect('/api/v1/docs'));
}
