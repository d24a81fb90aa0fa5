import { AProvider, clientId, clientSecret } from '../support/a-provider';
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
      OIDC_ROLES: 'auditors=AUDITOR',
    };
    server = await startServer({ databaseUrl: database.url, env });
    const ann = { name: 'Ann Archer', email: 'ann@example.org', email_verified: true, roles: 'auditors' };
    const eve = { name: 'Eve Elsewhere', email: 'eve@example.org', email_verified: true };
    provider.knows(server.url, { ann, eve });
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
});
