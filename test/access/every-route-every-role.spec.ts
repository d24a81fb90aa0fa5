import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissions } from '../../src/access/policy';
import type { Action } from '../../src/access/policy';
import { digestOf } from '../../src/access/secret';
import { roleIsAbout, roles } from '../../src/access/roles';
import type { Role } from '../../src/access/roles';
import { newId } from '../../src/platform/database/new-id';
import { CheckedApi } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { load } from '../support/judging';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';
import { things } from './every-kind';
import { allRoutes } from './routes';
import type { Route, Subject } from './routes';
import { missing } from './missing-in-demonstration';

jest.setTimeout(120_000);

/** Somebody with one role, held where the things of the test belong, or elsewhere. */
interface Asker {
  readonly role: Role;
  readonly isOwn: boolean;
  readonly token: string;
}

const demonstration = readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8');

/** Everybody asks at the same time: none of them changes anything that another is told. */
async function ofAll(askers: readonly Asker[], ask: (asker: Asker) => Promise<void>): Promise<void> {
  await Promise.all(askers.map(ask));
}

/** What paper says: does this role reach the thing in this action? */
function reaches({ role, isOwn }: Asker, action: Action, kind: string): boolean {
  const extent = permissions[action].roles[role];
  const { of } = things[kind] ?? { of: 'HIT' };
  const isSponsors =
    role === 'EXECUTIVE_SPONSOR' &&
    ['person', 'timeAway', 'sponsorship', 'ask', 'engagement', 'opportunity'].includes(kind);
  if (extent === 'ALL') return true;
  if (!isOwn) return false;
  if (extent === 'HIT') return true;
  if (extent === 'GROUP') return roleIsAbout[role] === 'GROUP' && of === 'GROUP';
  return extent === 'OWN' && isSponsors;
}

/** What a role must be told on a route that names a thing of a kind: let in, “you may not”, or “there is none”. */
function expected(asker: Asker, action: Action, { kind, place }: Subject): 'let in' | 403 | 404 | 422 {
  if (reaches(asker, action, kind)) return 'let in';
  if (reaches(asker, things[kind]?.seenBy ?? action, kind)) return 403;
  return place === 'Path' ? 404 : 422;
}

describe('Every route, for every role, on its own and on other people’s things', () => {
  let database: TestDatabase;
  let server: TestServer;
  const ids = new Map<string, string>();
  const askers: Asker[] = [];
  let others = { HIT: '', GROUP: '', DECISION: '' };

  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    const administrator = await CheckedApi.at(server.url);
    await administrator.post('/api/v1/partnership/import', demonstration, { 'content-type': 'application/json' });
    await connected(database.url, async (client) => {
      await client.query(missing);
      for (const [kind, { sql }] of Object.entries(things)) {
        const { rows } = await client.query<{ id: string }>(`${sql} LIMIT 1`);
        ids.set(kind, rows[0]?.id ?? `no ${kind}`);
      }
      const one = async (sql: string): Promise<string> => (await client.query<{ id: string }>(sql)).rows[0]?.id ?? '';
      others = {
        HIT: await one(`SELECT id FROM hit WHERE key = 'B'`),
        GROUP: await one(`SELECT id FROM governance_group WHERE key = 'B-SG'`),
        DECISION: await one(`SELECT d.id FROM decision d JOIN meeting_group m USING (meeting_id)
          JOIN governance_group g ON g.id = m.group_id WHERE g.key = 'B-SG' LIMIT 1`),
      };
      const sponsor = await one(`SELECT person_id AS id FROM executive_sponsorship WHERE key = 'A-SPONSOR'`);
      for (const role of roles)
        for (const isOwn of [true, false]) {
          const token = `ptk_${role}-${String(isOwn)}`;
          const about = roleIsAbout[role];
          const account = newId();
          const hitOf = isOwn ? ids.get('hit') : others.HIT;
          const groupOf = isOwn ? ids.get('group') : others.GROUP;
          await load(client, {
            account: [
              {
                id: account,
                kind: 'PERSON',
                name: token,
                email: `${role.toLowerCase()}.${String(isOwn)}@example.org`,
                person_id: role === 'EXECUTIVE_SPONSOR' && isOwn ? sponsor : null,
                opened_at: '2000-01-01',
                version: 1,
              },
            ],
            role_grant: [
              {
                id: newId(),
                account_id: account,
                role,
                hit_id: about === 'PARTNERSHIP' ? null : hitOf,
                group_id: about === 'GROUP' ? groupOf : null,
                during: '[2000-01-01,)',
                version: 1,
              },
            ],
            api_token: [
              {
                id: newId(),
                account_id: account,
                name: 'test',
                starts_with: 'ptk_',
                secret_hash: `\\x${digestOf(token).toString('hex')}`,
                scopes: ['read', 'meetings:log', 'write', 'admin'],
                issued_at: '2000-01-01',
                expires_at: '2900-01-01',
                version: 1,
              },
            ],
          });
          askers.push({ role, isOwn, token });
        }
    });
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  async function answer(asker: Asker, route: Route, subject: Subject | null): Promise<number> {
    const id = subject === null ? '' : (ids.get(subject.kind) ?? `no ${subject.kind}`);
    // An address that names two things, such as a promise of a team, names those of one HIT.
    const named = route.needs?.subjects.filter(({ place }) => place === 'Path') ?? [];
    const kindAt = (field: string): string | undefined =>
      named.find((one) => one.field === field)?.kind ?? (subject?.place === 'Path' ? 'hit' : undefined);
    const path = route.path.replace(/:(\w+)/g, (_, field: string) => {
      const kind = kindAt(field);
      return subject === null || kind === undefined ? newId() : (ids.get(kind) ?? `no ${kind}`);
    });
    const query = subject?.place === 'Query' ? `?${subject.field}=${id}` : '';
    const body =
      route.method === 'GET' ? undefined : JSON.stringify(subject?.place === 'Body' ? { [subject.field]: id } : {});
    const answered = await fetch(`${server.url}${path}${query}`, {
      method: route.method,
      headers: { Authorization: `Bearer ${asker.token}`, 'Content-Type': 'application/json', 'If-Match': '"999"' },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
    });
    const { status, headers } = answered;
    // Unread, it would be waited for when the server stops.
    await answered.arrayBuffer();
    // A page leads whoever is not signed in to where they sign in.
    return headers.get('location')?.startsWith(route.path === '/' ? '/start' : '/sign-in') === true ? 401 : status;
  }

  async function send(
    asker: Asker,
    method: string,
    path: string,
    body: object,
  ): Promise<{ status: number; text: string }> {
    const answered = await fetch(`${server.url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${asker.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answered.status, text: await answered.text() };
  }

  it('finds a thing of each kind in HIT A', () => {
    expect([...ids.values()].filter((id) => id.startsWith('no '))).toEqual([]);
  });

  it('is as the policy says, where the request names a thing', async () => {
    const wrong: string[] = [];
    for (const route of allRoutes())
      for (const subject of route.needs?.subjects.filter(({ isOnlyNamed }) => !isOnlyNamed) ?? [])
        await ofAll(askers, async (asker) => {
          const action = route.needs?.action ?? 'trail:read';
          const status = await answer(asker, route, subject);
          // Things are looked at in the order in which the route names them; those of the address are all there.
          const subjects = route.needs?.subjects ?? [];
          const wanted =
            [...subjects.slice(0, subjects.indexOf(subject)).filter(({ place }) => place === 'Path'), subject]
              .map((one) => expected(asker, action, one))
              .find((one) => one !== 'let in') ?? 'let in';
          const isRight = wanted === 'let in' ? ![401, 403, 404].includes(status) : status === wanted;
          if (!isRight)
            wrong.push(
              `${asker.role} ${asker.isOwn ? 'own' : 'other'}: ${route.method} ${route.path} by ${subject.place} ${subject.kind}: ${String(status)}, not ${String(wanted)}`,
            );
        });
    expect(wrong).toEqual([]);
  });

  it('does not know what a request of theirs names beside their own things and they do not see', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const route of allRoutes())
      for (const subject of route.needs?.subjects.filter(({ isOnlyNamed }) => isOnlyNamed) ?? []) {
        const owned: Readonly<Record<string, string>> = {
          hit: others.HIT,
          group: others.GROUP,
          decision: others.DECISION,
        };
        const main = route.needs?.subjects.find(({ kind, isOnlyNamed }) => !isOnlyNamed && kind in owned);
        const own = owned[main?.kind ?? 'group'] ?? '';
        const isLimited = ({ role, isOwn }: Asker): boolean =>
          !isOwn && ['HIT', 'GROUP'].includes(permissions[route.needs?.action ?? 'trail:read'].roles[role] ?? '');
        await ofAll(askers.filter(isLimited), async (asker) => {
          const answers = [ids.get(subject.kind) ?? '', newId()].map(async (named) => {
            const { status, text } = await send(asker, route.method, route.path.replace(':id', own), {
              ...(main?.place === 'Body' ? { [main.field]: own } : {}),
              [subject.field]: named,
            });
            return `${String(status)} ${text.replace(/"instance":"[^"]*"/, '')}`;
          });
          const [unseen = '', absent = ''] = await Promise.all(answers);
          tried += 1;
          if (unseen !== absent || !/^(422|403) /.test(unseen))
            wrong.push(`${asker.role}: ${route.path} ${subject.field}: ${unseen} ${absent}`);
        });
      }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(10);
  });

  it('is as the policy says, where the request names nothing', async () => {
    const wrong: string[] = [];
    for (const route of allRoutes().filter(({ needs }) => needs?.subjects.every(({ place }) => place !== 'Path')))
      await ofAll(askers, async (asker) => {
        const action = route.needs?.action ?? 'trail:read';
        const extent = permissions[action].roles[asker.role];
        const isOwner = asker.role === 'EXECUTIVE_SPONSOR' && asker.isOwn;
        const hasAny = extent === 'ALL' || (extent !== undefined && (extent !== 'OWN' || isOwner));
        const isLetIn = extent === 'ALL' || (hasAny && route.needs?.isFiltered === true);
        const status = await answer(asker, route, null);
        if (isLetIn ? [401, 403].includes(status) : status !== 403)
          wrong.push(
            `${asker.role} ${asker.isOwn ? 'own' : 'other'}: ${route.method} ${route.path}: ${String(status)}`,
          );
      });
    expect(wrong).toEqual([]);
  });

  it('lets nobody in who does not say who they are', async () => {
    const wrong: string[] = [];
    for (const route of allRoutes().filter(({ isOpen }) => !isOpen)) {
      const status = await answer({ role: 'ADMINISTRATOR', isOwn: true, token: 'ptk_of-nobody' }, route, null);
      if (status !== 401) wrong.push(`${route.method} ${route.path}: ${String(status)}`);
    }
    expect(wrong).toEqual([]);
  });
});
