import { CheckedApi } from '../support/api';
import { AProvider, clientId, clientSecret, Wanderer } from '../support/a-provider';
import { somebody } from '../support/an-account';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';

const roles = { managers: 'CHAIR:sign-on-sg', admins: 'ADMINISTRATOR' };
const written = Object.entries(roles)
  .map(([word, role]) => `${word}=${role}`)
  .join('; ');

describe('Signing in at a provider of OpenID Connect', () => {
  let database: TestDatabase;
  let provider: AProvider;
  let server: TestServer;
  const people: Record<string, Record<string, unknown>> = {
    ann: { name: 'Ann Archer', email: 'ann@example.org', email_verified: true, roles: ['managers'] },
    ben: { name: 'Ben Baker', email: 'ben@example.org', email_verified: true },
    cal: { name: 'Cal Cole', email: 'cal@example.org', email_verified: false, roles: ['managers'] },
    dan: { name: 'Dan Dale', email: 'dan@example.org', email_verified: true, roles: ['managers'] },
  };

  beforeAll(async () => {
    database = await freshDatabase();
    provider = await AProvider.start();
    server = await startServer({
      databaseUrl: database.url,
      env: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: clientSecret,
        OIDC_NAME: 'Our Trust',
        OIDC_ROLES: written,
      },
    });
    provider.knows(server.url, people);
    const administrator = await CheckedApi.at(server.url);
    await administrator.made('/api/v1/groups', {
      key: 'sign-on-sg',
      name: 'Steering group',
      kind: 'STEERING_GROUP',
      from: '2012-10-01',
    });
  });
  afterAll(async () => {
    await server.stop();
    await provider.stop();
    await database.drop();
  });

  /** To the provider, and back as far as the address that the provider leads to. */
  async function goAndComeBack(browser: Wanderer, login: string, next = '/'): Promise<string> {
    const begin = `${server.url}/sign-in/provider?next=${encodeURIComponent(next)}`;
    const there = Wanderer.to(await browser.ask(begin), begin);
    return browser.signInThere(there, login, `${server.url}/sign-in/callback`);
  }

  const rows = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    connected(database.url, async (client) => (await client.query<Row>(sql, values)).rows);
  const rolesOf = async (email: string): Promise<string[]> =>
    (
      await rows<{ role: string }>(
        `SELECT g.role FROM role_grant g JOIN account a ON a.id = g.account_id
         WHERE a.email = $1 AND upper_inf(g.during) AND g.void_at IS NULL ORDER BY g.role`,
        email,
      )
    ).map(({ role }) => role);
  const trailOf = async (email: string): Promise<string[]> =>
    (
      await rows<{ use_case: string }>(
        `SELECT t.use_case FROM trail t JOIN account a ON a.id = t.account_id OR a.id = t.subject_id WHERE a.email = $1 ORDER BY t.position`,
        email,
      )
    ).map(({ use_case: useCase }) => useCase);

  it('makes an account for whoever the provider tells a role of, and leads where they wanted to go', async () => {
    const browser = new Wanderer();
    const answer = await browser.ask(await goAndComeBack(browser, 'ann', '/teams?q=heart'));

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/teams?q=heart']);
    const home = await (await browser.ask(`${server.url}/`)).text();
    expect(home).toContain('Ann Archer, Chair');
    expect(await rolesOf('ann@example.org')).toEqual(['CHAIR']);
    expect(await trailOf('ann@example.org')).toEqual(
      expect.arrayContaining(['open-account', 'link-identity', 'sign-in']),
    );
  });

  it('follows the claim: a role that is not told of any more ends, one that an administrator gave stays', async () => {
    const administrator = await CheckedApi.at(server.url);
    const [account] = await rows<{ id: string }>(`SELECT id FROM account WHERE email = 'ann@example.org'`);
    await administrator.made(`/api/v1/accounts/${account?.id}/role-grants`, {
      role: 'COMMISSIONER',
      from: '2026-01-01',
    });
    people['ann'] = { ...people['ann'], roles: ['admins', 'a word of which nobody knows'] };
    const again = new Wanderer();
    await again.ask(await goAndComeBack(again, 'ann'));
    expect(await rolesOf('ann@example.org')).toEqual(['ADMINISTRATOR', 'COMMISSIONER']);

    people['ann'] = { ...people['ann'], roles: ['managers'] };
    await again.ask(await goAndComeBack(new Wanderer(), 'ann').then(() => goAndComeBack(again, 'ann')));
    const last = new Wanderer();
    await last.ask(await goAndComeBack(last, 'ann'));
    expect(await rolesOf('ann@example.org')).toEqual(['CHAIR', 'COMMISSIONER']);
    const { body } = await administrator.get(`/api/v1/role-grants?account=${account?.id}`);
    expect(body.items.map(({ role, origin }: { role: string; origin: string }) => [role, origin]).sort()).toEqual([
      ['CHAIR', 'CLAIMED'],
      ['COMMISSIONER', 'GIVEN'],
    ]);
  });

  it('knows the holder of an account by an e-mail address that the provider vouches for, once and for all', async () => {
    const administrator = await CheckedApi.at(server.url);
    await administrator.made('/api/v1/accounts', { kind: 'PERSON', name: 'Benjamin', email: 'ben@example.org' });
    const browser = new Wanderer();
    expect((await browser.ask(await goAndComeBack(browser, 'ben'))).status).toBe(303);
    people['ben'] = { ...people['ben'], email: 'benjamin@example.org' };
    const later = new Wanderer();
    expect((await later.ask(await goAndComeBack(later, 'ben'))).status).toBe(303);
    expect(await (await later.ask(`${server.url}/help`)).text()).toContain('Benjamin');
  });

  it('takes nobody’s word for an e-mail address that the provider does not vouch for, until its owner connects it', async () => {
    const { password } = await somebody('COMMISSIONER', server.url);
    const administrator = await CheckedApi.at(server.url);
    const [any] = await rows<{ id: string }>(
      `SELECT id FROM account WHERE name = 'Ann Archer' AND email <> 'ann@example.org'`,
    );
    await rows(`UPDATE account SET email = 'cal@example.org' WHERE id = $1`, any?.id);
    const browser = new Wanderer();
    const refused = await browser.ask(await goAndComeBack(browser, 'cal'));
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Sign in as you did until now, and connect Our Trust');

    const page = await (await browser.ask(`${server.url}/sign-in`)).text();
    const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page) ?? [];
    const typed = { _csrf: csrf, email: 'cal@example.org', password, next: '/' };
    expect((await browser.ask(`${server.url}/sign-in`, typed)).status).toBe(303);
    const back = await goAndComeBack(browser, 'cal', '/my');
    expect((await browser.ask(back)).headers.get('location')).toBe('/my?done=connected');
    const other = new Wanderer();
    expect((await other.ask(await goAndComeBack(other, 'cal'))).status).toBe(303);
    expect(administrator).toBeDefined();
  });

  it('lets nobody in who is nobody here, or whose account is closed, and says what to do', async () => {
    people['eve'] = { name: 'Eve', email: 'eve@example.org', email_verified: true };
    const eve = new Wanderer();
    const unknown = await eve.ask(await goAndComeBack(eve, 'eve'));
    expect([unknown.status, (await unknown.text()).includes('you have no account here yet')]).toEqual([403, true]);

    const dan = new Wanderer();
    await dan.ask(await goAndComeBack(dan, 'dan'));
    await rows(`UPDATE account SET closed_at = now() WHERE email = 'dan@example.org'`);
    const closed = await dan.ask(await goAndComeBack(new Wanderer(), 'dan').then(() => goAndComeBack(dan, 'dan')));
    expect(closed.status).toBe(409);
    const fresh = new Wanderer();
    const refused = await fresh.ask(await goAndComeBack(fresh, 'dan'));
    expect([refused.status, (await refused.text()).includes('Your account is closed')]).toEqual([403, true]);
    expect(
      await rows(`SELECT FROM trail WHERE use_case = 'refuse-sign-in' AND change ->> 'by' = 'sign-on'`),
    ).toHaveLength(3);
  });

  it('takes each way back once, and only from where the browser was sent', async () => {
    const browser = new Wanderer();
    const back = await goAndComeBack(browser, 'ann');
    const stolen = await new Wanderer().ask(back);
    expect([stolen.status, stolen.headers.get('location')]).toEqual([401, null]);
    expect((await browser.ask(back)).status).toBe(303);
    expect((await browser.ask(back)).status).toBe(401);

    const swapped = new Wanderer();
    const other = await goAndComeBack(swapped, 'ann');
    const wrongState = await swapped.ask(other.replace(/state=[^&]+/, 'state=of-somebody-else'));
    expect(wrongState.status).toBe(401);
    expect(await wrongState.text()).toContain('did not come to an end');
  });

  it('takes no token that was made for another question, and none that the provider did not sign', async () => {
    const browser = new Wanderer();
    const begin = `${server.url}/sign-in/provider`;
    const asked = new URL(Wanderer.to(await browser.ask(begin), begin));
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    expect(asked.searchParams.get('nonce')).not.toBe(null);
    asked.searchParams.set('nonce', 'of-somebody-else');
    const back = await browser.signInThere(asked.href, 'ann', `${server.url}/sign-in/callback`);
    expect((await browser.ask(back)).status).toBe(401);

    provider.isForging = true;
    const forged = new Wanderer();
    const answer = await forged.ask(await goAndComeBack(forged, 'ann'));
    provider.isForging = false;
    expect(answer.status).toBe(401);
  });

  it('leads to no other site afterwards', async () => {
    const browser = new Wanderer();
    const answer = await browser.ask(await goAndComeBack(browser, 'ann', '//elsewhere.example'));
    expect(answer.headers.get('location')).toBe('/');
  });

  it('shows the way out of the provider too to whoever came by it', async () => {
    const browser = new Wanderer();
    await browser.ask(await goAndComeBack(browser, 'ann'));
    const [, csrf = ''] =
      /name="_csrf" value="([^"]+)"/.exec(await (await browser.ask(`${server.url}/help`)).text()) ?? [];
    const out = await browser.ask(`${server.url}/sign-out`, { _csrf: csrf });
    expect(out.headers.get('location')).toBe('/signed-out');
    const page = await (await browser.ask(`${server.url}/signed-out`)).text();
    expect(page).toContain(`${provider.issuer}/session/end`);
    expect(page).toContain('Log out of Our Trust too');
  });
});

describe('A provider that does not answer', () => {
  it('keeps nobody from the portal, and is said to be away', async () => {
    const database = await freshDatabase();
    const provider = await AProvider.start();
    await provider.stop();
    const server = await startServer({
      databaseUrl: database.url,
      env: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: clientSecret,
        OIDC_NAME: 'Our Trust',
      },
    });
    const page = await fetch(`${server.url}/sign-in`);
    expect(await page.text()).toContain('Sign in with Our Trust');
    const away = await fetch(`${server.url}/sign-in/provider`, { redirect: 'manual' });
    expect([away.status, (await away.text()).includes('Our Trust does not answer')]).toEqual([503, true]);
    await server.stop();
    await database.drop();
  });
});
