import { portalProcess } from './portal-process';
import { workerServer } from './test-run';

/** A server of one test's own. */
export interface TestServer {
  /** Such as http://127.0.0.1:41234. */
  readonly url: string;
  /** Ends it in good order; fails the test when it does not end with code 0. */
  stop(): Promise<void>;
}

/** The address of the server that all tests of this worker share. Make your own data there, with keys nobody else uses. */
export function serverUrl(): string {
  return workerServer().url;
}

/** Starts one more server, on a database of the test's own. */
export async function startServer(options: {
  databaseUrl: string;
  env?: Readonly<Record<string, string>>;
}): Promise<TestServer> {
  const portal = portalProcess({ DATABASE_URL: options.databaseUrl, DATABASE_POOL: '5', ...options.env });
  const [url] = await portal.says(/http:\S+/);
  return {
    url,
    stop: async () => {
      portal.signal('SIGTERM');
      const { code, errors } = await portal.end;
      if (code !== 0) throw new Error(`The server ended with ${code}: ${errors}`);
    },
  };
}
