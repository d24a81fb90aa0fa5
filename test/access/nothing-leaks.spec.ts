import fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';
import { digestOf } from '../../src/access/secret';
import { roleIsAbout, roles } from '../../src/access/roles';
import { newId } from '../../src/platform/database/new-id';
import { documentOf } from '../fuzz/document';
import type { Document } from '../fuzz/document';
import { Sender } from '../fuzz/sender';
import { thingsByKind } from '../fuzz/world';
import { CheckedApi } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { load } from '../support/judging';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';
import { allAsked } from './asked';
import type { Asked, IdsByKind } from './asked';
import { naivelyReaches, printedPermissions } from './naive-scope';
import type { Held } from './naive-scope';
import { owners } from './owners';
import type { Owned } from './owners';
import { randomHits, sharedByAll } from './random-hits';

const rounds = Number(process.env['LEAK_ROUNDS'] ?? 3);
const seed = Number(process.env['LEAK_SEED'] ?? 20_131_113);
const limited = roles.filter((role) => roleIsAbout[role] !== 'PARTNERSHIP');

jest.setTimeout(60_000 + rounds * 60_000);

/** Somebody who holds roles on some HITs and groups, and reaches nothing else. */
interface User {
  readonly token: string;
  readonly held: readonly Held[];
}

interface Heard extends Asked {
  readonly text: string;
}

describe(`What somebody may not see (LEAK_SEED=${String(seed)})`, () => {
  const changed = new Map<string, string[]>();
  const leaked = new Map<string, string[]>();
  const permissions = printedPermissions();
  let asked = 0;
  let shown = 0;
  let database: TestDatabase;
  let server: TestServer;
  let administrator: CheckedApi;
  let document: Document;
  let sender: Sender;

  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    administrator = await CheckedApi.at(server.url);
    document = await documentOf(server.url);
    sender = new Sender(server.url, 8);
    await takeIn(sharedByAll());
    const parts = fc.sample(fc.gen(), { seed, numRuns: rounds + 1 });
    for (const [round, g] of parts.entries()) await live(g, round);
  });
  afterAll(async () => {
    sender.close();
    await server.stop();
    await database.drop();
  });

  async function takeIn(file: string): Promise<void> {
    const { status, text } = await administrator.post('/api/v1/partnership/import', file, {
      'content-type': 'application/json',
    });
    if (status !== 200) throw new Error(text);
  }

  /** Two more HITs come; those who were there before are asked what they see, before and after. */
  async function live(g: GeneratorValue, round: number): Promise<void> {
    const more = randomHits(g, round);
    if (round === 0) {
      await takeIn(more);
      return;
    }
    const users: User[] = [];
    for (const nth of [0, 1, 2]) users.push(await newUser(g, round * 3 + nth));
    const known = allAsked(document, await someIds(g));
    const before = await heardBy(users, known);
    await takeIn(more);
    const after = await heardBy(users, known);
    for (const [index, user] of users.entries())
      for (const [nth, { address, text }] of (after[index] ?? []).entries())
        // A report that somebody asked for leaves its trace where they look next.
        if (before[index]?.[nth]?.text !== text && !/assemble-governance-report|export-report/.test(text))
          note(changed, address, `${inWords(user)}: ${address}: ${text.slice(0, 300)}`);
    const places = await connected(database.url, (client) => owners(client));
    const withNew = [...after, ...(await heardBy(users, allAsked(document, await someIds(g))))];
    for (const [index, all] of withNew.entries()) {
      const user = users[index % users.length];
      for (const heard of user ? all : []) if (user) lookFor(user, heard, places);
    }
  }

  async function newUser(g: GeneratorValue, nth: number): Promise<User> {
    const name = `user-${String(nth)}`;
    const { rows } = await connected(database.url, (client) =>
      client.query<{ group: string; hit: string; person: string }>(
        `SELECT g.id AS "group", g.hit_id AS hit, p.id AS person FROM governance_group g, person p ORDER BY g.key, p.key`,
      ),
    );
    const held = Array.from({ length: g(fc.integer, { min: 1, max: 2 }) }, (): Held => {
      const role = g(() => fc.constantFrom(...limited));
      const { hit, group } = g(() => fc.constantFrom(...rows));
      return { role, hit, group: roleIsAbout[role] === 'GROUP' ? group : null };
    });
    const account = newId();
    const token = `ptk_${name}`;
    await connected(database.url, (client) =>
      load(client, {
        account: [
          {
            id: account,
            kind: 'PERSON',
            name,
            email: `${name}@example.org`,
            person_id: g(fc.boolean) ? rows[nth % 12]?.person : null,
            opened_at: '2000-01-01',
            version: 1,
          },
        ],
        role_grant: held.map(({ role, hit, group }) => ({
          id: newId(),
          account_id: account,
          role,
          hit_id: hit,
          group_id: group,
          during: '[2000-01-01,)',
          version: 1,
        })),
        api_token: [
          {
            id: newId(),
            account_id: account,
            name,
            starts_with: 'ptk_',
            secret_hash: `\\x${digestOf(token).toString('hex')}`,
            scopes: ['read', 'meetings:log', 'write', 'admin'],
            issued_at: '2000-01-01',
            expires_at: '2900-01-01',
            version: 1,
          },
        ],
      }),
    );
    return { token, held };
  }

  /** Two things of each kind. */
  async function someIds(g: GeneratorValue): Promise<IdsByKind> {
    return connected(database.url, async (client) => {
      const ids = new Map<string, string[]>();
      for (const [kind, sql] of Object.entries(thingsByKind)) {
        const { rows } = await client.query<{ id: string }>(`SELECT DISTINCT id FROM (${sql}) all_of_it ORDER BY id`);
        if (rows.length > 0)
          ids.set(
            kind,
            [0, 1].map(() => g(() => fc.constantFrom(...rows)).id),
          );
      }
      return ids;
    });
  }

  async function heardBy(users: readonly User[], addresses: readonly Asked[]): Promise<Heard[][]> {
    asked += users.length * addresses.length;
    return Promise.all(
      users.map(({ token }) =>
        Promise.all(
          addresses.map(async ({ address, action }) => {
            const headers = { authorization: `Bearer ${token}` };
            const { status, text } = await sender.send({ method: 'get', target: address, headers, body: null });
            return { address, action, text: `${String(status)} ${text}` };
          }),
        ),
      ),
    );
  }

  function lookFor(user: User, { address, action, text }: Heard, owned: ReadonlyMap<string, Owned>): void {
    const said = text.replace(/"instance":"[^"]*"/, '');
    for (const [name] of said.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:mark|name)-of-[\w-]+\./g)) {
      const thing = owned.get(name);
      if (!thing || address.includes(name)) continue;
      shown += 1;
      if (isSeen(user, action, thing) || isAtOtherEnd(user, address, thing)) continue;
      const around = said.slice(Math.max(0, said.indexOf(name) - 150), said.indexOf(name) + 60);
      note(leaked, address, `${inWords(user)}: ${action} ${address} shows ${name} of ${thing.seenBy}: ${around}`);
    }
  }

  /** What a route shows needs the action of the route; where that is about structure or the directory, also what its kind of thing needs.
   * Whoever may search needs for each thing what that thing needs. */
  function isSeen({ held }: User, action: string, { seenBy, places, besides }: Owned): boolean {
    const reaches = (needed: string, where: Owned['places']): boolean =>
      naivelyReaches(permissions, needed, held, where);
    if (seenBy === 'identity' && action !== 'structure:read' && reaches(action, besides)) return true;
    const isGeneral = ['structure:read', 'directory:read', 'catalogue:read'].includes(action);
    const own = seenBy.includes(':') ? seenBy : 'structure:read';
    return reaches(action, places) && (!isGeneral || reaches(own, places));
  }

  /** A reporting line names the group at its other end: who reports to whom. */
  const isAtOtherEnd = ({ held }: User, address: string, { otherEnds }: Owned): boolean =>
    /^\/api\/v1\/(?:reporting-lines|groups\/|structure)/.test(address) &&
    naivelyReaches(permissions, 'structure:read', held, otherEnds);

  /** Keeps what was seen under the operation that showed it. */
  function note(kept: Map<string, string[]>, address: string, what: string): void {
    const operation = address.replace(/\?.*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}');
    kept.set(operation, [...(kept.get(operation) ?? []), what]);
  }

  const inWords = ({ held }: User): string =>
    held.map(({ role, hit, group }) => `${role} of ${hit} ${group ?? ''}`).join(' and ');

  it('changes nothing that they are told, whatever they ask', () => {
    process.stdout.write(`${String(asked)} requests, ${String(shown)} things shown\n`);
    expect(shown).toBeGreaterThan(1000);
    expect(changed).toEqual(new Map());
  });

  it('is in no list, export, search, measure, finding, history or refusal', () => {
    expect([...leaked].map(([operation, all]) => [operation, all.length, all.slice(0, 3)])).toEqual([]);
  });
});
