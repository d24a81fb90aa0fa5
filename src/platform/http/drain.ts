import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const glance = 50;

/**
 * Takes no more requests, answers those that are being worked on, then closes the program and its database.
 * Connections that browsers keep open for later are closed as they fall idle, not only those that were idle when the
 * shutdown began: otherwise the last one to be answered would hold the server for as long as its keep-alive lasts.
 */
export async function drain(app: NestFastifyApplication): Promise<void> {
  const { server } = app.getHttpAdapter().getInstance();
  const closingIdle = setInterval(() => {
    server.closeIdleConnections();
  }, glance);
  try {
    await app.close();
  } finally {
    clearInterval(closingIdle);
  }
}
