import { api } from '../support/api';
import { aGroup } from '../support/a-group';
import { somebody } from '../support/an-account';
import type { Somebody } from '../support/an-account';
import { serverUrl } from '../support/server';
import { axeFaults, Pages, press } from '../support/browser';

describe('Signing in on its page', () => {
  let pages: Pages;
  let ann: Somebody;

  beforeAll(async () => {
    pages = await Pages.open();
    ann = await somebody();
  });

  afterAll(() => pages.close());

  it('leads from the start, without JavaScript, to where somebody wanted to go, and out again', async () => {
    const page = await pages.window({ headers: {}, hasJavaScript: false });
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/start');
    expect(
      await axeFaults(await pages.window({ headers: {} }).then(async (one) => (await one.goto('/start'), one))),
    ).toEqual([]);

    await page.goto('/teams?q=heart');
    await page.getByLabel('E-mail address').fill(ann.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(ann.password);
    await press(page, 'Sign in');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/teams?q=heart');
    expect(await page.getByText('Ann Archer, Commissioner').isVisible()).toBe(true);

    await page.goto('/help');
    expect(await page.getByText('Ann Archer, Commissioner').isVisible()).toBe(true);
    await press(page, 'Log out');
    await page.goto('/teams');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('says one and the same to a wrong password and an unknown address, and keeps the address', async () => {
    const page = await pages.window({ headers: {} });
    const refusals: (string | null)[] = [];
    for (const email of [ann.email, 'nobody@example.org']) {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
      await press(page, 'Sign in');
      refusals.push(await page.getByRole('alert').textContent());
      expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
    }

    expect(refusals[0]).toContain('The e-mail address or the password is not right. Try again.');
    expect(refusals[1]).toBe(refusals[0]);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('never leads to another site', async () => {
    for (const next of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example']) {
      const page = await pages.window({ headers: {} });
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
      await page.getByLabel('E-mail address').fill(ann.email);
      await page.getByRole('textbox', { name: 'Password' }).fill(ann.password);
      await press(page, 'Sign in');
      expect(new URL(page.url()).pathname).toBe('/');
    }
  });

  it('shows where one is signed in, changes the password, and ends all of it', async () => {
    const bo = await somebody();
    const page = await pages.window({ headers: {} });
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(bo.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(bo.password);
    await press(page, 'Sign in');
    await page.goto('/my');
    expect(await page.getByText('(this one)').count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('textbox', { name: 'Your password until now' }).fill(bo.password);
    await page.getByRole('textbox', { name: 'New password' }).fill('password1234');
    await press(page, 'Change password');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('textbox', { name: 'Your password until now' }).fill(bo.password);
    await page.getByRole('textbox', { name: 'New password' }).fill('harbour-sixty-violin-moss');
    await press(page, 'Change password');
    expect(await page.getByText('Your password is changed.').isVisible()).toBe(true);

    await press(page, 'Log out everywhere');
    await page.goto('/my');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('sets a password by a link that can be looked at often and used once', async () => {
    const cy = await somebody();
    const { body } = await (await api()).post(`/api/v1/accounts/${cy.id}/links`, { kind: 'SET_PASSWORD' });
    const page = await pages.window({ headers: {}, hasJavaScript: false });
    await page.goto(body.path);
    await page.goto(body.path);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Set your password');
    await page.getByRole('textbox', { name: 'New password' }).fill('short');
    await press(page, 'Set password');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('textbox', { name: 'New password' }).fill('harbour-sixty-violin-moss');
    await press(page, 'Set password');
    expect(await page.getByText('Your password is set. Sign in with it.').isVisible()).toBe(true);

    const again = await page.goto(body.path);
    expect(again?.status()).toBe(404);
  });

  it('lets a public contributor in by a link, where only the button signs in', async () => {
    const di = await somebody('PUBLIC_CONTRIBUTOR', serverUrl(), { group: (await aGroup('Reference group')).id });
    const { body } = await (await api()).post(`/api/v1/accounts/${di.id}/links`, { kind: 'SIGN_IN' });
    const page = await pages.window({ headers: {} });
    await page.goto(body.path);
    expect(await axeFaults(page)).toEqual([]);
    await page.goto('/my');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.goto(body.path);
    await press(page, 'Sign in');
    expect(await page.getByText('Ann Archer, Public contributor').isVisible()).toBe(true);
  });

  it('answers the same to every address that asks for a link', async () => {
    const page = await pages.window({ headers: {} });
    await page.goto('/sign-in-link');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('E-mail address').fill('nobody-at-all@example.org');
    await press(page, 'Send me a link');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Look at your e-mail');
  });

  it('refuses a form that another site sends', async () => {
    const page = await pages.window({ headers: {} });
    await page.goto('/sign-in');
    const status = await page.evaluate(async () => {
      const body = new URLSearchParams({ email: 'a@example.org', password: 'x', _csrf: 'made up' });
      return (await fetch('/sign-in', { method: 'POST', body })).status;
    });
    expect(status).toBe(403);
  });
});
