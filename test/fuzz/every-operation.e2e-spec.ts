import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { administrator } from '../support/administrator';
import { CheckedApi } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { portalProcess } from '../support/portal-process';
import type { PortalProcess } from '../support/portal-process';
import { transfer } from '../transfer/in-process';
import { documentOf, isDoor } from './document';
import { rowsOfTrail, toldByTrail, unvalidated } from './invariants';
import { Fuzz } from './fuzz';
import type { Outcome } from './fuzz';
import { requestsOf } from './requests';
import { Sender } from './sender';
import { World } from './world';

const total = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_131_113);
const demonstration = readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8');

// How long an answer takes on a machine that does other things says nothing: it is told, and judged by `npm run fuzz` alone.
const ceiling = Number(process.env['FUZZ_CEILING_MS'] ?? Infinity);

jest.setTimeout(60_000 + total * 20);

/** What works through the whole record is asked less often: one such answer costs as much as fifty others. */
const shareOf = (path: string): number => (/findings|export|reports|measures|activity/.test(path) ? 0.2 : 1);

/** What ends something for good comes late: there is less to be reached after it. */
const isEnding = (path: string): boolean => /\/(end|close|revoke|cancel|drop|withdraw)$/.test(path);

/** An error of Node itself is no Error of the room that Jest runs a test in. */
const isEnded = (failure: unknown): boolean =>
  ['EPIPE', 'ECONNRESET'].includes(String((failure as { code?: unknown }).code));

describe(`Every operation, with input that is right and wrong (FUZZ_SEED=${String(seed)})`, () => {
  let database: TestDatabase;
  let portal: PortalProcess;
  let address: string;
  let outcome: Outcome;
  let before: number;

  beforeAll(async () => {
    database = await freshDatabase();
    portal = portalProcess({
      DATABASE_URL: database.url,
      DATABASE_POOL: '5',
      WEBHOOK_HOSTS: 'hooks.example.org',
    });
    [address] = await portal.says(/http:\S+/);
    const checked = await CheckedApi.at(address);
    await checked.post('/api/v1/partnership/import', demonstration, { 'content-type': 'application/json' });
    const world = await connected(database.url, (client) => World.in(client));
    before = await connected(database.url, rowsOfTrail);
    const document = await documentOf(address);
    const within = document.operations.filter(({ path }) => !isDoor(path));
    const shares = within.reduce((sum, { path }) => sum + shareOf(path), 0);
    const drafts = within.flatMap((operation, index) =>
      fc
        .sample(requestsOf(document, operation), {
          seed: seed + index,
          numRuns: Math.ceil((total * shareOf(operation.path)) / shares),
        })
        .map((draft, nth) => ({
          draft,
          turn: ((nth * 7919 + index * 104_729) % 10_007) / 10_007 + (isEnding(operation.path) ? 0.7 : 0),
        })),
    );
    const inTurn = drafts.sort((one, other) => one.turn - other.turn).map(({ draft }) => draft);
    outcome = await new Fuzz(address, world, checked).run(inTurn, administrator);
    process.stdout.write(outcome.inWords());
  });
  afterAll(async () => {
    portal.signal('SIGKILL');
    await database.drop();
  });

  it('is answered as the document says, never by a failure of ours', () => {
    expect(outcome.faults).toEqual([]);
  });

  it('is answered within the ceiling, where one is set', () => {
    expect(outcome.slowest.filter(({ ms }) => ms > ceiling)).toEqual([]);
  });

  it('is refused in every operation that takes a body where the body is of ten million characters', async () => {
    const sender = new Sender(address, 1);
    const { operations } = await documentOf(address);
    const huge = `{"name":"${'x'.repeat(10_000_000)}"}`;
    const told: string[] = [];
    const taking = operations.filter(({ body, path }) => body !== null && !isDoor(path));
    for (const { method, path } of taking) {
      const target = path.replace('{id}', randomUUID());
      const headers = { ...administrator, 'content-type': 'application/json', 'if-match': '"1"' };
      // Whoever goes on sending while the refusal is under way may find the connection ended before it is read.
      const answer = sender.send({ method, target, headers, body: huge }).then(({ status }) => status);
      const status = await answer.catch((failure: unknown) => (isEnded(failure) ? 413 : String(failure)));
      told.push(`${method} ${path}: ${String(status)}`);
    }
    sender.close();
    // A partnership file is read as it comes: this one is refused because it is none.
    expect(told).toEqual(
      taking.map(({ method, path }) => `${method} ${path}: ${path.endsWith('/import') ? '422' : '413'}`),
    );
  });

  it('leaves one trace for each request that was accepted, and none for one that was refused', async () => {
    const { requests, things } = await connected(database.url, (client) => toldByTrail(client, before));
    expect(requests).toBe(outcome.accepted.size);
    expect([...outcome.written].filter((id) => !things.has(id))).toEqual([]);
  });

  it('leaves a trail that is whole, and every constraint held', async () => {
    const { body } = await (await CheckedApi.at(address)).get('/api/v1/trail/proof');
    expect(body.firstBroken).toBeNull();
    expect(await connected(database.url, unvalidated)).toEqual([]);
  });

  it('leaves a record that goes into another portal and comes out of it the same', async () => {
    const answer = await fetch(`${address}/api/v1/partnership/export`, { headers: administrator });
    const file = await answer.text();
    const other = await transfer();
    await other.import(file);
    expect((await other.export()) === file).toBe(true);
    await other.end();
  });

  it('is no failure of ours at the door either, where attempts are counted', async () => {
    const document = await documentOf(address);
    const world = await connected(database.url, (client) => World.in(client));
    const drafts = document.operations
      .filter(({ path }) => isDoor(path))
      .flatMap((operation) => fc.sample(requestsOf(document, operation), { seed, numRuns: 100 }));
    const { faults } = await new Fuzz(address, world, await CheckedApi.at(address)).run(drafts, {});
    expect(drafts.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('leaves no word of a defect in the log', async () => {
    portal.signal('SIGTERM');
    const { code, errors } = await portal.end;
    expect([code, errors]).toEqual([0, '']);
  });
});
