import type { INestApplicationContext } from '@nestjs/common';
import { createApp } from '../create-app';
import { entities } from '../entities';
import { readEnvironment } from '../platform/config/environment';
import { migrate } from '../platform/database/migrate';
import { openDatabase } from '../platform/database/open-database';
import { provideServer } from '../platform/database/provide-database';

/**
 * Puts the program together on the database that the environment names, brings that up to date, does the work without
 * listening anywhere, and closes everything after.
 * @throws CannotStart as `npm start` does; a running HIT Portal holds the embedded database, so it must be stopped first.
 */
export async function withProgram(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const environment = readEnvironment(process.env);
  const server = await provideServer(environment);
  try {
    const database = await openDatabase(server.url, environment.databasePool, entities);
    await migrate(database);
    // The level is for a server that runs on its own; here somebody waits for the end and reads what it prints.
    const app = await createApp(database, {
      ...environment,
      logLevel: environment.logLevel === 'debug' ? 'debug' : 'error',
    });
    try {
      await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await server.stop();
  }
}
