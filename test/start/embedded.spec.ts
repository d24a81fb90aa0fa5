import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { liveProcess } from '../../src/platform/database/embedded/process-table';
import { connected } from '../support/database';
import { portalProcess, type PortalProcess } from '../support/portal-process';
import { temporaryFolder } from '../support/temporary-folder';

jest.setTimeout(60_000);

const answers = /answers at (http:\S+)/;

const databaseIn = (folder: string): string =>
  `postgresql://portal@localhost:5432/hit_portal?host=${encodeURIComponent(join(folder, 'postgres'))}`;

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the database that comes with HIT Portal', () => {
  const folder = temporaryFolder();
  const started: PortalProcess[] = [];

  const start = (environment: Readonly<Record<string, string>> = {}): PortalProcess => {
    const portal = portalProcess({ DATA_DIR: folder(), ...environment });
    started.push(portal);
    return portal;
  };

  const stop = async (portal: PortalProcess): Promise<number | null> => {
    portal.signal('SIGTERM');
    return (await portal.end).code;
  };

  afterEach(async () => {
    await Promise.all(started.splice(0).map(stop));
  });

  it('starts in an empty folder, never runs as root, is not reachable from outside, and stops in good order', async () => {
    const portal = start();
    const [, address] = await portal.says(answers);
    const pid = postmasterOf(folder());

    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    const rows = await connected(databaseIn(folder()), async (client) => (await client.query(settings)).rows);
    expect(rows).toEqual([{ listen_addresses: '', server_encoding: 'UTF8', data_checksums: 'on', fsync: 'on' }]);
    expect(statSync(join(folder(), 'postgres')).mode & 0o077).toBe(0);

    expect(await stop(portal)).toBe(0);
    expect(liveProcess(pid)).toBeNull();
    expect(existsSync(join(folder(), 'in-use.json'))).toBe(false);
  });

  it('refuses a second start on the same folder, with the address of the first', async () => {
    const first = start();
    const [, address = ''] = await first.says(answers);

    const second = await start().end;

    expect(second.code).toBe(1);
    expect(second.errors).toMatch(/^HIT Portal: another HIT Portal is using the data folder .*\n$/);
    expect(second.errors).toContain(`answers at ${address} (process ${first.pid})`);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('starts again after the program was killed and its database left running, with everything that was written', async () => {
    const first = start();
    await first.says(answers);
    const orphan = postmasterOf(folder());
    await connected(databaseIn(folder()), (client) => client.query('CREATE TABLE kept AS SELECT 1 AS one'));
    first.signal('SIGKILL');
    await first.end;
    expect(liveProcess(orphan)).not.toBeNull();

    const second = start();
    const [, address] = await second.says(answers);

    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(postmasterOf(folder())).not.toBe(orphan);
    const kept = await connected(databaseIn(folder()), async (client) => (await client.query('TABLE kept')).rows);
    expect(kept).toEqual([{ one: 1 }]);
  });

  it('starts again after both were killed at once', async () => {
    const first = start();
    await first.says(answers);
    await connected(databaseIn(folder()), (client) => client.query('CREATE TABLE kept AS SELECT 1 AS one'));
    process.kill(postmasterOf(folder()), 'SIGKILL');
    first.signal('SIGKILL');
    await first.end;

    await start().says(answers);

    const kept = await connected(databaseIn(folder()), async (client) => (await client.query('TABLE kept')).rows);
    expect(kept).toEqual([{ one: 1 }]);
  });

  it('starts although another program was given the process number of a database that is gone', async () => {
    const first = start();
    await first.says(answers);
    const left = readFileSync(join(folder(), 'postgres', 'postmaster.pid'), 'utf8');
    expect(await stop(first)).toBe(0);
    const [, ...rest] = left.split('\n');
    writeFileSync(join(folder(), 'postgres', 'postmaster.pid'), [String(process.pid), ...rest].join('\n'));

    await start().says(answers);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot('puts the database elsewhere when root keeps it in a folder nobody else can enter', async () => {
    chmodSync(folder(), 0o700);
    const first = start();
    const [, address] = await first.says(answers);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    expect(await stop(first)).toBe(0);

    const cluster = readFileSync(join(folder(), 'postgres-is-in.txt'), 'utf8').trim();
    rmSync(dirname(cluster), { recursive: true });
    const { code, errors } = await start().end;

    expect(code).toBe(1);
    expect(errors).toMatch(/^HIT Portal: .* says that the database is in .*, and it is not there: .*\n$/);
  });

  it('refuses a folder of another version of PostgreSQL', async () => {
    mkdirSync(join(folder(), 'postgres'));
    writeFileSync(join(folder(), 'postgres', 'PG_VERSION'), '17\n');

    const { code, errors } = await start().end;

    expect(code).toBe(1);
    expect(errors).toMatch(
      /^HIT Portal: the database in .* was made by PostgreSQL 17 and HIT Portal brings PostgreSQL 18.*\n$/,
    );
  });

  it('refuses a folder it cannot write', async () => {
    writeFileSync(join(folder(), 'file'), '');

    const { code, errors } = await start({ DATA_DIR: join(folder(), 'file', 'data') }).end;

    expect(code).toBe(1);
    expect(errors).toMatch(/^HIT Portal: the data folder .* cannot be made or written .*\n$/);
  });

  it('says in words that PostgreSQL itself gave up', async () => {
    const first = start();
    await first.says(answers);
    expect(await stop(first)).toBe(0);
    writeFileSync(join(folder(), 'postgres', 'postgresql.conf'), 'shared_buffers = lots\n');

    const { code, errors } = await start().end;

    expect(code).toBe(1);
    expect(errors).toMatch(/^HIT Portal: PostgreSQL does not start: configuration file .* contains errors; .*\n$/);
    expect(existsSync(join(folder(), 'in-use.json'))).toBe(false);
  });
});

const settings = ['listen_addresses', 'server_encoding', 'data_checksums', 'fsync']
  .map((name) => `current_setting('${name}') AS ${name}`)
  .join(', ')
  .replace(/^/, 'SELECT ');
