import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiOf } from './platform/http/openapi';
import { refuseUnusableInput } from './platform/http/usable-input';
import { ProblemFilter } from './platform/problems/problem.filter';
import { validation } from './platform/problems/validation';
import { serveAssets } from './portal/assets';
import { leaveOutEmptyAnswers } from './portal/leave-out-empty';
import { ShowProblem } from './portal/show-problem';

/** What the running server and the tests share: hooks, pipes and filters that hold for every request. */
export function configureApp(app: NestFastifyApplication): void {
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter(app.get(ShowProblem)));
  // Made when first asked for: describing every route takes longer than the rest of the start.
  let made: OpenAPIObject | undefined;
  const description = (): OpenAPIObject => (made ??= openApiOf(app));
  const server = app.getHttpAdapter().getInstance();
  refuseUnusableInput(server);
  server.get('/api/v1/openapi.json', (_request, reply) => reply.send(description()));
  serveAssets(server);
  leaveOutEmptyAnswers(server);
  SwaggerModule.setup('api/v1/docs', app, description, {
    raw: false,
    customSiteTitle: 'API – HIT Portal',
    swaggerOptions: { url: '/api/v1/openapi.json', docExpansion: 'none' },
  });
}
