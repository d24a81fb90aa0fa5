import type { Page } from 'playwright-core';
import { kindsLinkedFrom, kindsOfPages } from '../../tools/kinds-of-pages.cjs';
import { Pages, press } from '../support/browser';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { Keyboard } from '../support/keyboard';
import { beyondPhone, faultsOf } from '../support/page-faults';
import { portalProcess } from '../support/portal-process';
import type { PortalProcess } from '../support/portal-process';

// Every kind of page there is, one after the other.
jest.setTimeout(900_000);

interface Account {
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

/** Reads a page as whoever is signed in to the browser, without showing it: what stands in it but for ids, and its links. */
async function read(page: Page, address: string): Promise<{ status: number; links: string[]; shown: string }> {
  const answer = await page.request.get(address);
  const text = await answer.text();
  const links = [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  const [main = ''] = /<main.*<\/main>/s.exec(text) ?? [];
  return { status: answer.status(), links, shown: main.replace(/[0-9a-f-]{36}|value="[^"]*"/g, '') };
}

describe('Every page of the demonstration', () => {
  let database: TestDatabase;
  let portal: PortalProcess;
  let pages: Pages;
  let address = '';
  let accounts: Account[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    portal = portalProcess({ DATABASE_URL: database.url, DATABASE_POOL: '5', MAIL: 'on' }, 'src/commands/demo.js');
    const { input = '' } = await portal.says(/To begin again from nothing/);
    address = /http:\S+/.exec(input)?.[0] ?? '';
    accounts = [...input.matchAll(/^ {2}(\S.*?) +(\S+@demonstration\.example) +(\S+) +ptk_\S+$/gm)].map(
      ([, who = '', email = '', password = '']) => ({ who, email, password }),
    );
    pages = await Pages.open();
  });
  afterAll(async () => {
    await pages.close();
    portal.signal('SIGTERM');
    await portal.end;
    await database.drop();
  });

  function accountOf(who: string): Account {
    const account = accounts.find((one) => one.who === who);
    if (!account) throw new Error(`The demonstration tells of no ${who}.`);
    return account;
  }

  async function signIn({ email, password }: Account): Promise<Page> {
    const page = await pages.window({ headers: {}, at: address });
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await press(page, 'Sign in');
    return page;
  }

  it('that an administrator comes to is sound, and fits a phone', async () => {
    const wrong: string[] = [];
    const kinds: string[] = [];
    const page = await signIn(accountOf('administrator'));
    for await (const { kind, address: where, from, status } of kindsOfPages(page)) {
      kinds.push(kind);
      const faults = await faultsOf(page);
      if (status !== 200) faults.push(`answers ${status}, and ${from} leads there`);
      const beyond = await beyondPhone(page);
      if (beyond > 0) faults.push(`${beyond} pixels wider than a phone`);
      wrong.push(...faults.map((fault) => `${where.replace(address, '')}: ${fault}`));
    }
    expect(wrong).toEqual([]);
    expect(kinds).toEqual(expect.arrayContaining(['/', '/teams/:id', '/meetings/:id/log', '/sponsors/:id']));
  });

  it('that another role comes to is sound', async () => {
    const wrong: string[] = [];
    const shown = new Set<string>();
    for (const account of accounts.slice(1)) {
      const page = await signIn(account);
      // A page that shows what another role was shown has the same faults, and is not shown again.
      for await (const { address: where, from, status, shown: what } of kindsLinkedFrom(page.url(), (one) =>
        read(page, one),
      )) {
        if (!shown.has(what)) await page.goto(where);
        const faults = shown.has(what) ? [] : await faultsOf(page);
        shown.add(what);
        if (status !== 200) faults.push(`answers ${status}, and ${from} leads there`);
        wrong.push(...faults.map((fault) => `${account.who}: ${where.replace(address, '')}: ${fault}`));
      }
      await page.context().close();
    }
    expect(accounts).toHaveLength(9);
    expect(wrong).toEqual([]);
  });

  describe('on the way of somebody without a mouse', () => {
    /** Signed in by keys alone, on Home. */
    async function comeIn(who: string): Promise<[Page, Keyboard]> {
      const { email, password } = accountOf(who);
      const page = await pages.window({ headers: {}, at: address });
      const keys = new Keyboard(page);
      await page.goto('/sign-in');
      await keys.to('E-mail address');
      await keys.type(email);
      await keys.to('Password');
      await keys.type(password);
      await keys.enter();
      expect(await page.locator('h1').textContent()).toBe('Home');
      return [page, keys];
    }
    const heading = async (page: Page): Promise<string> => ((await page.locator('h1').textContent()) ?? '').trim();

    it('a meeting that waits is logged, from Home to “Meeting recorded”', async () => {
      const [page, keys] = await comeIn('manager of Moving Well');
      await keys.follow(/^Log this meeting/);
      await keys.to(/^All \d+/);
      await keys.press('Space');
      await keys.follow('Continue');
      await keys.follow('Record meeting');
      expect(await page.locator('main').textContent()).toContain('Meeting recorded');
    });

    it('a sponsor who is quiet is found on the board, with the reason', async () => {
      const [page, keys] = await comeIn('commissioner');
      await keys.follow('Sponsors');
      await keys.to('Status');
      await keys.type('Needs');
      await keys.follow('Apply filters');
      const name = await page.locator('tbody th a').first().textContent();
      await keys.follow(name ?? 'nobody');
      expect(await heading(page)).toContain(name ?? 'nobody');
    });

    it('contact with a sponsor is logged', async () => {
      const [page, keys] = await comeIn('manager of Moving Well');
      await keys.follow('Sponsors');
      await keys.follow((await page.locator('tbody th a').first().textContent()) ?? 'nobody');
      await keys.follow('Log a contact');
      await keys.to('Met one to one');
      await keys.press('Space');
      await keys.to('Today');
      await keys.press('Space');
      await keys.follow('Record contact');
      expect(await page.getByRole('alert').textContent()).toContain('Contact recorded');
    });

    it('a promise is held against its evidence', async () => {
      const [page, keys] = await comeIn('commissioner');
      await keys.follow('Teams');
      await keys.follow(/^Moving Well/);
      await keys.follow('Checks');
      await keys.follow((await page.locator('main h4 a').first().textContent()) ?? 'nothing');
      expect(await page.locator('main blockquote').count()).toBeGreaterThan(0);
    });

    it('a record is confirmed by the chair', async () => {
      const [page, keys] = await comeIn('chair of its steering group');
      await keys.follow(/records? to confirm$/);
      await keys.follow((await page.locator('tbody th a').first().textContent()) ?? 'nothing');
      await keys.follow(/^Confirm/);
      expect(await page.getByRole('alert').textContent()).toContain('confirmed');
    });
  });
});
