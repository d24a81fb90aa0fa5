import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Database } from './platform/database/database';
import { serveDocumentation } from './platform/http/documentation';
import { noteExports } from './platform/http/note-exports';
import { openApiOf } from './platform/http/openapi';
import { guardBrowsers } from './platform/http/security-headers';
import { refuseUnusableInput } from './platform/http/usable-input';
import { ProblemFilter } from './platform/problems/problem.filter';
import { validation } from './platform/problems/validation';
import { serveAssets } from './portal/assets';
import { leaveOutEmptyAnswers } from './portal/leave-out-empty';
import { ShowProblem } from './portal/show-problem';

/** What the running server and the tests share: hooks, pipes and filters that hold for every request. */
export async function configureApp(app: NestFastifyApplication, publicUrl: string | null): Promise<void> {
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter(app.get(ShowProblem)));
  const server = app.getHttpAdapter().getInstance();
  await guardBrowsers(app, publicUrl);
  refuseUnusableInput(server);
  leaveOutEmptyAnswers(server);
  noteExports(server, app.get(Database));
  serveAssets(server);
  // Made when first asked for: describing every route takes longer than the rest of the start.
  let made: OpenAPIObject | undefined;
  await serveDocumentation(app, () => (made ??= openApiOf(app)));
}
