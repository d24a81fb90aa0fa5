import { entities } from '../entities';
import { readEnvironment } from '../platform/config/environment';
import { openDatabase, type OpenDatabase } from '../platform/database/open-database';
import { provideServer } from '../platform/database/provide-database';

/**
 * Opens the database that the environment names, starting the embedded one when that is it, and closes everything after.
 * @throws CannotStart as `npm start` does; a running HIT Portal holds the embedded database, so it must be stopped first.
 */
export async function withDatabase(work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const environment = readEnvironment(process.env);
  const server = await provideServer(environment);
  try {
    const database = await openDatabase(server.url, environment.databasePool, entities);
    try {
      await work(database);
    } finally {
      await database.destroy();
    }
  } finally {
    await server.stop();
  }
}
