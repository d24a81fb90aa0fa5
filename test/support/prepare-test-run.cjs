const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const { once } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { createInterface } = require('node:readline');

const { admitAdministrator } = require('./admit-administrator.cjs');

const root = path.join(__dirname, '..', '..');
const compiled = path.join(root, 'dist');
// Nothing of a test database needs to survive the machine going down.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
// Runs at the same time on the same copy of the project take a folder each.
const slots = [1, 2, 3, 4];

/** Starts what the tests of one run share, tells the workers by an environment variable, and returns how to end it. */
async function prepareTestRun(workers) {
  const postgres = await startPostgres();
  try {
    const template = await templateDatabase(postgres.url);
    const servers = await Promise.all(
      Array.from({ length: workers }, (_, index) => startWorkerServer(postgres.url, template, index + 1)),
    );
    const shared = {
      postgresUrl: postgres.url,
      template,
      servers: servers.map(({ url, databaseUrl }) => ({ url, databaseUrl })),
    };
    process.env.TEST_RUN = JSON.stringify(shared);
    return {
      end: async () => {
        await Promise.all(servers.map(({ child }) => ended(child)));
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function startPostgres() {
  const { startEmbeddedPostgres } = require(path.join(compiled, 'src/platform/database/embedded-postgres.js'));
  const copy = createHash('sha256').update(root).digest('hex').slice(0, 8);
  for (const slot of slots) {
    const dataDir = path.join(os.tmpdir(), `hit-portal-tests-${copy}-${slot}`);
    try {
      return await startEmbeddedPostgres({ dataDir, settings });
    } catch (error) {
      if (!error.message.includes('another HIT Portal is using')) throw error;
    }
  }
  throw new Error(`${slots.length} test runs are using this copy of the project already.`);
}

/** A migrated database to copy from. It is named by the migrations it was made with, so it serves many runs. */
async function templateDatabase(url) {
  const { migrate } = require(path.join(compiled, 'src/platform/database/migrate.js'));
  const { openDatabase } = require(path.join(compiled, 'src/platform/database/open-database.js'));
  const folder = path.join(compiled, 'migrations');
  const hash = createHash('sha256');
  for (const file of fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()) {
    hash.update(file).update(fs.readFileSync(path.join(folder, file)));
  }
  hash.update(fs.readFileSync(path.join(__dirname, 'admit-administrator.cjs')));
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  await onServer(url, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE NOT datistemplate');
    const others = rows.map((row) => row.datname).filter((other) => !['postgres', 'hit_portal', name].includes(other));
    for (const other of others) await client.query(`DROP DATABASE ${client.escapeIdentifier(other)} WITH (FORCE)`);
    if (rows.some((row) => row.datname === name)) return;
    await client.query('CREATE DATABASE unfinished');
    const database = await openDatabase(databaseUrl(url, 'unfinished'), 1, []);
    try {
      await migrate(database);
    } finally {
      await database.destroy();
    }
    await onDatabase(url, 'unfinished', admitAdministrator);
    await client.query(`ALTER DATABASE unfinished RENAME TO ${name}`);
  });
  return name;
}

async function startWorkerServer(postgresUrl, template, worker) {
  const name = `worker_${worker}`;
  await onServer(postgresUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`),
  );
  const url = databaseUrl(postgresUrl, name);
  const child = spawn(process.execPath, [path.join(compiled, 'src/main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      DATABASE_POOL: '5',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      MAIL: 'off',
      WEBHOOK_HOSTS: 'hooks.example.org',
      REQUESTS_PER_MINUTE: '10000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, databaseUrl: url, url: await announcedAddress(child) };
}

async function announcedAddress(child) {
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const [address] = /http:\S+/.exec(line) ?? [];
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('A server for the tests did not start; what it said is above.');
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function onServer(url, work) {
  return onDatabase(url, 'postgres', work);
}

async function onDatabase(url, name, work) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: databaseUrl(url, name) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

module.exports = { prepareTestRun };
