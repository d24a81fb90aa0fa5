import { AProvider, clientId, clientSecret } from '../support/a-provider';
import { CheckedApi } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';

describe('Signing in at one’s organisation, in a browser', () => {
  let database: TestDatabase;
  let provider: AProvider;
  let server: TestServer;
  let pages: Pages;

  beforeAll(async () => {
    database = await freshDatabase();
    provider = await AProvider.start();
    const env = {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'Our Trust',
      OIDC_ROLES: 'auditors=AUDITOR; admins=ADMINISTRATOR; chairs=CHAIR:nowhere',
    };
    server = await startServer({ databaseUrl: database.url, env });
    const ann = { name: 'Ann Archer', email: 'ann@example.org', email_verified: true, roles: 'auditors' };
    const eve = { name: 'Eve Elsewhere', email: 'eve@example.org', email_verified: true };
    const ada = { name: 'Ada Admin', email: 'ada@example.org', email_verified: true, roles: ['admins', 'others'] };
    provider.knows(server.url, { ann, eve, ada });
    pages = await Pages.open();
  });
  afterAll(async () => {
    await pages.close();
    await server.stop();
    await provider.stop();
    await database.drop();
  });

  it('is a link on the page to sign in, leads back to what was wanted, and out of both again', async () => {
    const page = await pages.window({ headers: {}, at: server.url });
    await page.goto('/teams?q=heart');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Sign in with Our Trust', 'link');
    await page.locator('[name=login]').fill('ann');
    await page.locator('[name=password]').fill('any');
    await press(page, 'Sign-in');
    await press(page, 'Continue');

    expect(page.url()).toBe(`${server.url}/teams?q=heart`);
    await page.goto('/my');
    expect(await page.getByText('Your account is connected since').isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.goto('/help');
    await press(page, 'Log out');
    expect(await page.getByRole('link', { name: 'Log out of Our Trust too' }).isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Log out of Our Trust too', 'link');
    expect(page.url()).toContain(provider.issuer);
  });

  it('says to whom it does not let in what to do, with JavaScript off', async () => {
    const page = await pages.window({ headers: {}, at: server.url, hasJavaScript: false });
    await page.goto('/sign-in');
    await press(page, 'Sign in with Our Trust', 'link');
    await page.locator('[name=login]').fill('eve');
    await page.locator('[name=password]').fill('any');
    await press(page, 'Sign-in');
    await press(page, 'Continue');
    expect(await page.getByRole('alert').textContent()).toContain('you have no account here yet');
  });

  it('is explained to administrators, tested by a button, and shows what is told of them; no secret is shown', async () => {
    const page = await pages.window({ headers: {}, at: server.url, hasJavaScript: false });
    await page.goto('/sign-in');
    await press(page, 'Sign in with Our Trust', 'link');
    await page.locator('[name=login]').fill('ada');
    await page.locator('[name=password]').fill('any');
    await press(page, 'Sign-in');
    await press(page, 'Continue');
    await page.goto('/admin');
    await press(page, 'Signing in at your organisation', 'link');
    const main = page.locator('main');
    const said = async (): Promise<string> => ((await main.textContent()) ?? '').replace(/\s+/g, ' ');
    expect(await said()).toContain(`${server.url}/sign-in/callback`);
    expect(await said()).toContain('Administrator of the whole partnership');
    expect(await said()).toContain('nothing here has the key nowhere');
    expect(await page.content()).not.toContain(clientSecret);

    await press(page, 'Test the provider’s address');
    expect(page.url()).toBe(`${server.url}/admin/sign-on`);
    expect(await said()).toContain('The test went well');
    // Signed in there already, they are led straight back.
    await press(page, 'Sign in at Our Trust to see what it tells of you', 'link');
    expect(page.url()).toBe(`${server.url}/admin/sign-on`);
    expect(await said()).toContain('In roles it says admins, others');
    expect(await said()).toContain('"ada@example.org"');
    const seen = await pages.window({ headers: {}, at: server.url });
    await seen.context().addCookies(await page.context().cookies());
    await seen.goto('/admin/sign-on');
    expect(await axeFaults(seen)).toEqual([]);
  });

  it('is told to integrations by the API, which tests it too', async () => {
    const client = await CheckedApi.at(server.url);
    const { body } = await client.get('/api/v1/sign-on');
    expect(body.provider).toEqual({
      name: 'Our Trust',
      issuer: provider.issuer,
      discoveryAddress: `${provider.issuer}/.well-known/openid-configuration`,
      clientId,
      scope: 'openid profile email',
      roleClaim: 'roles',
    });
    expect(body.look).toBe(null);
    expect((await client.post('/api/v1/sign-on/test', {})).body).toMatchObject({ answer: 'ANSWERS', hasLogOut: true });
    provider.isAway = true;
    expect((await client.post('/api/v1/sign-on/test', {})).body).toMatchObject({
      answer: 'NOT_A_PROVIDER',
      sentence: expect.stringContaining('Check the address in OIDC_ISSUER'),
    });
    provider.isAway = false;
  });
});
