import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app';
import { entities } from './entities';
import { isLoopback, type Environment } from './platform/config/environment';
import { endLeanLoading } from './platform/config/lean-loading';
import { drain } from './platform/http/drain';
import { listen } from './platform/http/listen';
import { migrate } from './platform/database/migrate';
import { openDatabase } from './platform/database/open-database';
import { provideServer, type ProvidedServer } from './platform/database/provide-database';

/** A HIT Portal that answers. */
export interface RunningPortal {
  /** Such as http://127.0.0.1:3000. */
  readonly address: string;
  /** What to tell the person who started it. */
  readonly welcome: string;
  /** Answers what is being asked, takes no more, then closes the database. */
  stop(): Promise<void>;
  /** Ends at once; requests that are being answered are lost. */
  kill(): void;
}

/**
 * Starts everything in order: database, migrations, program, address.
 * @param prepare done when the program is together and before it can be reached, such as loading data
 * @throws CannotStart with a sentence that says what to do; whatever was started until then is stopped again.
 */
export async function start(
  environment: Environment,
  prepare: (app: NestFastifyApplication) => Promise<void> = () => Promise.resolve(),
): Promise<RunningPortal> {
  const server = await provideServer(environment);
  const undo = [() => server.stop()];
  try {
    const database = await openDatabase(server.url, environment.databasePool, entities);
    undo.unshift(() => database.destroy());
    await migrate(database);
    const app = await createApp(database, environment);
    undo.splice(0, 1, () => app.close());
    endLeanLoading();
    await prepare(app);
    const address = await listen(app, environment);
    server.announce(address);
    return running(app, server, address, environment);
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

function running(
  app: NestFastifyApplication,
  server: ProvidedServer,
  address: string,
  environment: Environment,
): RunningPortal {
  const reach = isLoopback(environment.host)
    ? 'Only this machine can reach it.'
    : `It listens on ${environment.host} without encryption: HIT_PORTAL_TRUST_NETWORK=yes says that something in front of it encrypts.`;
  return {
    address,
    welcome: `HIT Portal answers at ${address}\n  ${reach}\n  Its data is ${server.whereabouts}.\n  Stop it with Ctrl-C.\n`,
    stop: async () => {
      await drain(app);
      await server.stop();
    },
    kill: () => {
      server.kill();
    },
  };
}
