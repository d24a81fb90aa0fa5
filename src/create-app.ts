import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { configureApp } from './configure-app';
import type { Environment } from './platform/config/environment';
import type { OpenDatabase } from './platform/database/open-database';
import { answerUnreadableAddress, answerUnreadableRequest } from './platform/http/unreadable-requests';
import { PortalLogger } from './platform/logging/portal-logger';

/** What the program has to know about where it runs before it is put together. */
type Surroundings = Pick<Environment, 'logLevel' | 'publicUrl' | 'trustedProxies'>;

/** Puts the program together around an open database. It listens nowhere yet; closing it closes the database too. */
export async function createApp(
  database: OpenDatabase,
  { logLevel, publicUrl, trustedProxies }: Surroundings,
): Promise<NestFastifyApplication> {
  const http = new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerUnreadableRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.around(database), http, {
    logger: new PortalLogger(logLevel),
    // A program that cannot be put together says so by an error that the caller turns into words.
    abortOnError: false,
  });
  http.getInstance().decorateRequest('asker', null).decorateRequest('identity', null);
  await configureApp(app, publicUrl);
  return app;
}
