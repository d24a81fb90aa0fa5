import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CannotStart } from '../config/cannot-start';
import type { Environment } from '../config/environment';

/**
 * Makes the program reachable.
 * @returns its address, with the port that was chosen where the environment left that open
 * @throws CannotStart when the port or the host cannot be used.
 */
export async function listen(app: NestFastifyApplication, { host, port }: Environment): Promise<string> {
  try {
    await app.init();
    // Fastify itself is asked, because Nest would log a refusal with its stack before we could put it into words.
    return await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    throw new CannotStart(inWords(error, host, port));
  }
}

function inWords(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return `port ${port} on ${host} is in use by another program: stop that one, or set PORT to another number (0 finds a free one).`;
  }
  if (code === 'EACCES') return `port ${port} may not be used by this user: set PORT to a number above 1023.`;
  return `it cannot listen at ${host} (${error instanceof Error ? error.message : String(error)}): check HOST and PORT.`;
}
