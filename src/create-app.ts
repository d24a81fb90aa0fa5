import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import type { Environment } from './platform/config/environment';
import { ownSessionSecret } from './platform/config/session-secret';
import { databaseLimits } from './platform/database/limits';
import type { OpenDatabase } from './platform/database/open-database';
import { keepSessions } from './platform/http/browser-sessions';
import { refuseForgeries } from './platform/http/csrf';
import { limitsOf } from './platform/http/limits';
import { answerUnreadableAddress, answerUnreadableRequest } from './platform/http/unreadable-requests';
import { PortalLogger } from './platform/logging/portal-logger';

/** What the program has to know about where it runs before it is put together. */
type Surroundings = Pick<
  Environment,
  | 'logLevel'
  | 'publicUrl'
  | 'trustedProxies'
  | 'requestSeconds'
  | 'statementSeconds'
  | 'dataDir'
  | 'sessionSecret'
  | 'signOn'
  | 'sessionIdleHours'
  | 'requestsPerMinute'
  | 'mail'
  | 'webhooks'
>;

/** Puts the program together around an open database. It listens nowhere yet; closing it closes the database too. */
export async function createApp(database: OpenDatabase, surroundings: Surroundings): Promise<NestFastifyApplication> {
  const { logLevel, publicUrl, trustedProxies, dataDir } = surroundings;
  const secret = surroundings.sessionSecret ?? ownSessionSecret(dataDir);
  const http = new FastifyAdapter({
    ...limitsOf(surroundings),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerUnreadableRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.around(database, databaseLimits(surroundings), {
      signIn: surroundings,
      notices: { mail: surroundings.mail, publicUrl, secret },
      feeds: { webhooks: surroundings.webhooks, publicUrl, secret },
    }),
    http,
    {
      logger: new PortalLogger(logLevel),
      // A program that cannot be put together says so by an error that the caller turns into words.
      abortOnError: false,
    },
  );
  http.getInstance().decorateRequest('asker', null).decorateRequest('identity', null);
  await keepSessions(app, { publicUrl, secret });
  await configureApp(app, publicUrl);
  await refuseForgeries(app);
  return app;
}
