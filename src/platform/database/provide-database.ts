import type { Environment } from '../config/environment';
import { startEmbeddedPostgres } from './embedded-postgres';

/** The server that the environment asks for: the one named by DATABASE_URL, or the one that comes with HIT Portal. */
export interface ProvidedServer {
  readonly url: string;
  /** Where the data is, in words for the person who started the program. */
  readonly whereabouts: string;
  announce(address: string): void;
  stop(): Promise<void>;
  kill(): void;
}

/**
 * Starts the embedded PostgreSQL unless another server is named.
 * @throws CannotStart when it does not start.
 */
export async function provideServer(environment: Environment): Promise<ProvidedServer> {
  const { databaseUrl, dataDir } = environment;
  if (databaseUrl === null) {
    return { ...(await startEmbeddedPostgres({ dataDir })), whereabouts: `in the folder ${dataDir}` };
  }
  return {
    url: databaseUrl,
    whereabouts: 'in the database that DATABASE_URL names',
    announce: () => undefined,
    stop: () => Promise.resolve(),
    kill: () => undefined,
  };
}
