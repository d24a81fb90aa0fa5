import type { Page } from 'playwright-core';
import { api } from '../support/api';
import { smallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import type { Somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';
import { serverUrl } from '../support/server';

describe('A form that is sent after somebody was signed out', () => {
  let pages: Pages;
  let manager: Somebody;
  let form = '';

  beforeAll(async () => {
    pages = await Pages.open();
    manager = await somebody('ADMINISTRATOR');
    const { group } = await smallGroup(['Ada', 'Bea']);
    const body = { groups: [group.id], meetsOn: '2024-03-05', startsAt: '14:00' };
    const { id } = await (await api()).made('/api/v1/planned-meetings', body);
    form = `/meetings/${id}/log`;
  });
  afterAll(() => pages.close());

  async function signIn(page: Page): Promise<void> {
    await page.getByLabel('E-mail address').fill(manager.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(manager.password);
    await press(page, 'Sign in');
  }

  it.each([true, false])('is kept while they sign in again (JavaScript: %s)', async (hasJavaScript) => {
    const page = await pages.window({ headers: {}, hasJavaScript });
    await page.goto(form);
    await signIn(page);
    await page.getByLabel('Ada – Seat of Ada').check();
    await page.getByLabel('Anyone else?').fill('Sam Visitor');
    await page.context().clearCookies();
    await press(page, 'Continue');

    expect(await page.getByText('Nothing that you typed is lost').isVisible()).toBe(true);
    if (hasJavaScript) expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('E-mail address').fill(manager.email);
    await press(page, 'Sign in');
    expect(await page.getByText('Nothing that you typed is lost').isVisible()).toBe(true);
    await signIn(page);
    expect(await page.getByRole('heading', { name: 'You are signed in' }).isVisible()).toBe(true);
    if (hasJavaScript) expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Send what I typed');
    expect(await page.locator('main').textContent()).toContain('Sam Visitor');
    expect(new URL(page.url()).pathname).toBe(form);
  });

  const sent = async (body: string, origin = serverUrl()): Promise<string> => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin };
    return (await fetch(`${serverUrl()}${form}`, { method: 'POST', headers, body, redirect: 'manual' })).text();
  };

  it('is not carried along when another site’s page sent it, or when it holds a secret', async () => {
    expect(await sent('note=made-up-elsewhere')).toContain('made-up-elsewhere');
    expect(await sent('note=made-up-elsewhere', 'https://elsewhere.example')).not.toContain('made-up-elsewhere');
    expect(await sent('note=mine&password=plover-anvil')).not.toContain('plover-anvil');
  });

  it('leads nowhere but to our own pages', async () => {
    const page = await pages.window({ headers: {} });
    await page.goto('/sign-in');
    await page.locator('form[action="/sign-in"]').evaluate((signInForm) => {
      signInForm.insertAdjacentHTML('beforeend', '<input type="hidden" name="typed-for" value="//elsewhere.example">');
    });
    await signIn(page);
    expect(await page.locator('main form').getAttribute('action')).toBe('/');
  });
});
