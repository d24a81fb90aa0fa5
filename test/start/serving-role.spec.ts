import { connected, emptyDatabase } from '../support/database';
import { portalProcess } from '../support/portal-process';
import { testRun } from '../support/test-run';

jest.setTimeout(60_000);

describe('A database that somebody else runs', () => {
  it('is served in a role that may not change the trail, once its owner may take that role', async () => {
    const database = await emptyDatabase();
    const login = database.url.split('/test_')[1]?.slice(0, 12) ?? '';
    const owner = `owner_${login}`;
    const { pathname } = new URL(database.url);
    const asServer = (sql: string) => connected(testRun().postgresUrl, (client) => client.query(sql));
    await asServer(`CREATE ROLE ${owner} LOGIN; ALTER DATABASE ${pathname.slice(1)} OWNER TO ${owner}`);
    const address = new URL(database.url);
    address.username = owner;
    const refused = await portalProcess({ DATABASE_URL: address.href }).end;
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain(`by CREATE ROLE hit_portal_app NOLOGIN; GRANT hit_portal_app TO ${owner}`);

    await asServer(`GRANT hit_portal_app TO ${owner}`);
    const portal = portalProcess({ DATABASE_URL: address.href });
    const [url] = await portal.says(/http:\S+/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const serving = await connected(database.url, (client) =>
      client.query(
        `SELECT usename AS login, query FROM pg_stat_activity WHERE datname = current_database() AND usename = $1`,
        [owner],
      ),
    );
    expect(serving.rows.length).toBeGreaterThan(0);
    portal.signal('SIGTERM');
    expect((await portal.end).code).toBe(0);
    await database.drop();
    await asServer(`DROP ROLE ${owner}`);
  });
});
