import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { administrator } from '../support/administrator';
import { CheckedApi } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { portalProcess } from '../support/portal-process';
import type { PortalProcess } from '../support/portal-process';
import { documentOf } from './document';
import { Fuzz } from './fuzz';
import type { Outcome } from './fuzz';
import { requestsOf } from './requests';
import { World } from './world';

const total = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_131_113);
const demonstration = readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8');

jest.setTimeout(60_000 + total * 20);

/** What ends something for good comes late: there is less to be reached after it. */
const isEnding = (path: string): boolean => /\/(end|close|revoke|cancel|drop|withdraw)$/.test(path);

describe(`Every operation, with input that is right and wrong (FUZZ_SEED=${String(seed)})`, () => {
  let database: TestDatabase;
  let portal: PortalProcess;
  let address: string;
  let outcome: Outcome;

  beforeAll(async () => {
    database = await freshDatabase();
    portal = portalProcess({ DATABASE_URL: database.url, DATABASE_POOL: '5' });
    [address] = await portal.says(/http:\S+/);
    const checked = await CheckedApi.at(address);
    await checked.post('/api/v1/partnership/import', demonstration, { 'content-type': 'application/json' });
    const world = await connected(database.url, (client) => World.in(client));
    const document = await documentOf(address);
    const each = Math.ceil(total / document.operations.length);
    const drafts = document.operations.flatMap((operation, index) =>
      fc.sample(requestsOf(document, operation), { seed: seed + index, numRuns: each }).map((draft, nth) => ({
        draft,
        turn: ((nth * 7919 + index * 104_729) % 10_007) / 10_007 + (isEnding(operation.path) ? 0.7 : 0),
      })),
    );
    const inTurn = drafts.sort((one, other) => one.turn - other.turn).map(({ draft }) => draft);
    outcome = await new Fuzz(address, world, checked).run(inTurn, administrator);
    process.stdout.write(outcome.inWords());
  });
  afterAll(async () => {
    portal.signal('SIGTERM');
    await portal.end;
    await database.drop();
  });

  it('is answered as the document says, never by a failure of ours', () => {
    expect(outcome.faults).toEqual([]);
  });
});
