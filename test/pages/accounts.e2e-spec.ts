import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { api } from '../support/api';
import { aGroup } from '../support/a-group';
import { somebody } from '../support/an-account';
import { beyondPaper } from '../support/page-faults';
import { axeFaults, Pages, press } from '../support/browser';

describe('Accounts on their pages', () => {
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  const told = (page: Page): Promise<string | null> => page.getByRole('alert').textContent();
  const sound = async (page: Page): Promise<void> => {
    expect(await axeFaults(page)).toEqual([]);
  };

  it('are opened, given a role on a group for a time, found, and closed, from Admin on and without JavaScript', async () => {
    const name = `Dee ${randomUUID().slice(0, 8)}`;
    const group = await aGroup(`Panel of ${name}`);
    const page = await pages.window({ hasJavaScript: false });
    await page.goto('/');
    await page.getByRole('link', { name: 'Admin', exact: true }).click();
    await press(page, 'Accounts', 'link');
    await press(page, 'Open an account');
    await press(page, 'Open the account');
    expect(await told(page)).toContain('Select who comes in by it');
    await page.getByLabel('A person').check();
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('E-mail address').fill(`${randomUUID()}@example.org`);
    await press(page, 'Open the account');
    expect(await told(page)).toContain('Now give it a role.');
    expect(await page.locator('main').textContent()).toContain('No roles.');

    await page.getByLabel('Give a role').selectOption({ label: 'Chair' });
    await press(page, 'Continue');
    await page.getByLabel('Name of the group or its team').fill(name);
    await press(page, 'Find');
    await press(page, 'Give this role');
    expect(await told(page)).toContain('Select the group');
    await page.getByLabel(`Panel of ${name}`).check();
    await page.getByLabel('Year').nth(1).fill('2099');
    await press(page, 'Give this role');
    expect(await told(page)).toContain('Enter the date, for example 3 12 2026');
    expect(await page.getByLabel(`Panel of ${name}`).isChecked()).toBe(true);
    await page.getByLabel('Day').nth(1).fill('31');
    await page.getByLabel('Month').nth(1).fill('12');
    await press(page, 'Give this role');
    expect(await told(page)).toContain('The role is given.');
    const account = new URL(page.url()).pathname;
    expect(await page.locator('tbody').textContent()).toMatch(/Chair\s+Panel of .*31 December 2099/s);

    await page.goto(`/admin/access?q=${name}`);
    expect(await page.locator('tbody').textContent()).toMatch(/Never\s+No/);
    expect(await beyondPaper(page)).toBe(0);
    const csv = await page.request.get(`/admin/access?q=${name}&format=csv`);
    expect(await csv.text()).toContain(group.id);

    await page.goto(account);
    await press(page, 'End the role Chair', 'link');
    await press(page, 'End this role');
    expect(await told(page)).toContain('The role has a last day.');
    await page.getByText('Close this account').click();
    await press(page, 'Close it for good');
    expect(await told(page)).toContain('The account is closed.');
    await page.goto(`/admin/accounts?q=${name}&state=CLOSED`);
    expect(await page.locator('caption').textContent()).toBe('1 account');
  });

  it('let an administrator help: with a link, without the second factor, out of every browser, as whom they are', async () => {
    const ann = await somebody();
    const client = await api();
    const called = `Ann ${randomUUID().slice(0, 8)}`;
    const person = { name: called, profession: 'NURSING_MIDWIFERY', email: `${randomUUID()}@example.org` };
    await client.made('/api/v1/people', person);
    const page = await pages.window();
    await page.goto(`/admin/accounts/${ann.id}`);
    await sound(page);
    await press(page, 'Make a link to set a password');
    const link = (await page.locator('.app-secret').textContent()) ?? '';
    expect(link).toMatch(/\/links\/lnk_/);
    await sound(page);
    expect((await page.request.get(link)).status()).toBe(200);

    await press(page, 'Change whose account it is', 'link');
    await page.getByLabel('Name of the person').fill(called);
    await press(page, 'Find');
    await sound(page);
    await press(page, 'Save');
    expect(await told(page)).toContain('Select whose account it is');
    await page.getByLabel(called).check();
    await press(page, 'Save');
    expect(await told(page)).toContain('Noted whose account it is.');
    expect(await page.locator('main').textContent()).toContain(called);

    const browser = await pages.window({ headers: {} });
    await browser.goto('/sign-in');
    await browser.getByLabel('E-mail address').fill(ann.email);
    await browser.getByRole('textbox', { name: 'Password' }).fill(ann.password);
    await press(browser, 'Sign in');
    await page.reload();
    await press(page, 'Sign them out everywhere');
    expect(await told(page)).toContain('They are signed out in every browser.');
    await browser.goto('/my');
    expect(new URL(browser.url()).pathname).toBe('/sign-in');
  });

  it('have tokens, issued by their owner or for a program, shown once, and revoked', async () => {
    const page = await pages.window();
    const client = await api();
    const { id } = await client.made('/api/v1/accounts', { kind: 'SERVICE', name: 'Power BI' });
    await client.made(`/api/v1/accounts/${id}/role-grants`, { role: 'INTEGRATION', from: '2013-01-01' });
    for (const here of [`/admin/accounts/${id}/tokens`, '/my/tokens']) {
      await page.goto(here);
      const name = `Board ${randomUUID().slice(0, 8)}`;
      await page.getByLabel('What it is for').fill(name);
      await press(page, 'Issue the token');
      expect(await told(page)).toContain('Select what it may be used for');
      await page.getByLabel('Read: whatever the account may see').check();
      await page.getByLabel('90 days').check();
      await sound(page);
      await press(page, 'Issue the token');
      const token = (await page.locator('.app-secret').textContent()) ?? '';
      expect(token).toMatch(/^ptk_/);
      await sound(page);
      const asked = async (): Promise<number> =>
        (await fetch(new URL('/api/v1/me', page.url()), { headers: { Authorization: `Bearer ${token}` } })).status;
      expect(await asked()).toBe(200);
      await page.goto(here);
      expect(await page.content()).not.toContain(token);
      await press(page, `Revoke the token for ${name}`);
      expect(await asked()).toBe(401);
      await page.getByText(/earlier tokens?$/).click();
      expect(await page.locator('details').textContent()).toContain(`${name}, `);
    }
  });
});
