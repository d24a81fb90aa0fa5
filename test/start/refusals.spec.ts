import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { connected, emptyDatabase, freshDatabase, type TestDatabase } from '../support/database';
import { portalProcess } from '../support/portal-process';

jest.setTimeout(60_000);

/** One sentence, on one line. */
const sentence = (text: string): RegExp => new RegExp(`^HIT Portal: .*${text}.*\\n$`);

describe('a start that cannot succeed', () => {
  let database: TestDatabase;

  afterEach(async () => {
    await database.drop();
  });

  it('says that the port is in use', async () => {
    database = await freshDatabase();
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const { port } = occupant.address() as AddressInfo;

    const { code, errors } = await portalProcess({ DATABASE_URL: database.url, PORT: String(port) }).end;

    expect(code).toBe(1);
    expect(errors).toMatch(sentence(`port ${port} on 127.0.0.1 is in use`));
    occupant.close();
  });

  it('says that the database cannot be reached, without the password', async () => {
    database = await emptyDatabase();
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');

    const address = `postgresql://portal:s3cret@127.0.0.1:${port}/portal`;
    const { code, output, errors } = await portalProcess({ DATABASE_URL: address }).end;

    expect(code).toBe(1);
    expect(errors).toMatch(sentence(`the database at 127.0.0.1:${port}/portal cannot be used .*ECONNREFUSED`));
    expect(output + errors).not.toContain('s3cret');
  });

  it('says that the database does not exist', async () => {
    database = await emptyDatabase();
    const { code, errors } = await portalProcess({ DATABASE_URL: database.url.replace('/test_', '/no_') }).end;

    expect(code).toBe(1);
    expect(errors).toMatch(sentence('database "no_[0-9a-f]+" does not exist'));
  });

  it('names the migration that failed, and keeps nothing of it', async () => {
    database = await emptyDatabase();
    await connected(database.url, (client) => client.query('CREATE TABLE idempotency_key ()'));

    const { code, errors } = await portalProcess({ DATABASE_URL: database.url }).end;

    expect(code).toBe(1);
    expect(errors).toMatch(
      sentence('migration CreateTrailAndIdempotency\\d+ failed .*"idempotency_key" already exists'),
    );
    const tables = await connected(database.url, async (client) => (await client.query(tableNames)).rows);
    expect(tables).toEqual([{ name: 'idempotency_key' }, { name: 'migration' }]);
  });

  it('refuses a database that a newer version made', async () => {
    database = await freshDatabase();
    const later = `INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'CreateTheFuture9999999999999')`;
    await connected(database.url, (client) => client.query(later));

    const { code, errors } = await portalProcess({ DATABASE_URL: database.url }).end;

    expect(code).toBe(1);
    expect(errors).toMatch(sentence('made by a newer HIT Portal .*CreateTheFuture9999999999999'));
  });

  it('says which setting cannot be used', async () => {
    database = await emptyDatabase();
    const { code, errors } = await portalProcess({ DATABASE_URL: database.url, PORT: 'http' }).end;

    expect(code).toBe(1);
    expect(errors).toMatch(sentence('PORT is "http": write a whole number from 0 to 65535'));
  });
});

const tableNames = `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`;
