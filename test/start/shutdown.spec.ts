import type { Client } from 'pg';
import { connected, emptyDatabase, freshDatabase, type TestDatabase } from '../support/database';
import { portalProcess } from '../support/portal-process';
import { startServer } from '../support/server';

jest.setTimeout(60_000);

describe('a HIT Portal on a PostgreSQL of your own', () => {
  let database: TestDatabase;

  afterEach(async () => {
    await database.drop();
  });

  it('makes its tables in an empty database, and two starts at once do not get in each other’s way', async () => {
    database = await emptyDatabase();
    const portals = [1, 2].map(() => portalProcess({ DATABASE_URL: database.url }));
    for (const portal of portals) {
      const [address] = await portal.says(/http:\S+/);
      expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    }
    for (const portal of portals) portal.signal('SIGTERM');
    expect((await Promise.all(portals.map(({ end }) => end))).map(({ code }) => code)).toEqual([0, 0]);
  });

  it('says that it is not ready when the database lacks a migration, and is live all the same', async () => {
    database = await freshDatabase();
    const server = await startServer({ databaseUrl: database.url });
    await connected(database.url, (client) => client.query('DELETE FROM migration'));

    const ready = await fetch(`${server.url}/health/ready`);

    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: 'not ready', detail: expect.stringContaining('lacks') as string });
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    await server.stop();
  });

  it('answers what it is being asked before it stops', async () => {
    database = await freshDatabase();
    const portal = portalProcess({ DATABASE_URL: database.url });
    const [address] = await portal.says(/http:\S+/);
    await connected(database.url, async (client) => {
      const { answer } = await heldRequest(client, `${address}/health/ready`);

      portal.signal('SIGTERM');
      await portal.says(/Stopping/);
      await client.query('COMMIT');

      expect((await answer).status).toBe(200);
    });
    expect((await portal.end).code).toBe(0);
    await expect(fetch(`${address}/health/live`)).rejects.toThrow();
  });

  it('stops at once when told twice', async () => {
    database = await freshDatabase();
    const portal = portalProcess({ DATABASE_URL: database.url });
    const [address] = await portal.says(/http:\S+/);
    await connected(database.url, async (client) => {
      const { answer } = await heldRequest(client, `${address}/health/ready`);
      const lost = expect(answer).rejects.toThrow();

      portal.signal('SIGTERM');
      await portal.says(/Stopping/);
      // Signals that come together are one keystroke, so it is told until it obeys.
      const told = { hasEnded: false };
      const end = portal.end.finally(() => (told.hasEnded = true));
      while (!told.hasEnded) {
        portal.signal('SIGTERM');
        await new Promise(setImmediate);
      }

      expect((await end).code).toBe(1);
      await lost;
    });
  });
});

/** Sends a request that cannot be answered before the client's transaction ends, and waits until the database has it. */
async function heldRequest(client: Client, url: string): Promise<{ answer: Promise<Response> }> {
  await client.query('BEGIN; LOCK TABLE migration IN ACCESS EXCLUSIVE MODE');
  const answer = fetch(url);
  for (;;) {
    const { rowCount } = await client.query(waitingHere);
    if (rowCount !== 0) return { answer };
  }
}

const waitingHere = `
  SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND NOT granted`;
