import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { kindsLinkedFrom, kindsOfPages } from '../../tools/kinds-of-pages.cjs';
import { CheckedApi } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { Keyboard } from '../support/keyboard';
import { beyondPaper, beyondPhone, faultsOf, faultsWritten, partsOf, phone } from '../support/page-faults';
import { portalProcess } from '../support/portal-process';
import type { PortalProcess } from '../support/portal-process';
import { startServer } from '../support/server';

// Every kind of page there is, one after the other.
jest.setTimeout(900_000);

interface Account {
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

const demonstration = readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8');
const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
/** What people give names to, and say in so many words; what is one word may be the key of something else. */
const named =
  /"(name|title|label|purpose|task|statement|rationale|outcome|ask|note|reason|words|place|summary)":"[^"]+ [^"]*"/g;

/** Every name of the demonstration with words in it that are longer than any screen is wide. */
const longNamed = JSON.stringify(JSON.parse(demonstration)).replace(
  named,
  (said) => `${said.slice(0, -1)} of ${longWord} and everywhere between it and the river"`,
);

/** Reads a page as whoever is signed in to the browser, without showing it, and its links. */
async function read(page: Page, address: string): Promise<{ status: number; links: string[]; html: string }> {
  const answer = await page.request.get(address);
  const html = await answer.text();
  const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  return { status: answer.status(), links, html };
}

describe('Every page of the demonstration, with words in it that are longer than a screen,', () => {
  let database: TestDatabase;
  let portal: PortalProcess;
  let pages: Pages;
  let address = '';
  let accounts: Account[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    const server = await startServer({ databaseUrl: database.url });
    const { status, body } = await (
      await CheckedApi.at(server.url)
    ).post('/api/v1/partnership/import', JSON.parse(longNamed));
    expect([status, body.errors]).toEqual([200, undefined]);
    await server.stop();
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

  /** What the pages were made of that a browser has shown. */
  const known = new Set<string>();

  it('that an administrator comes to is sound, and fits a phone and paper', async () => {
    const wrong: string[] = [];
    const kinds: string[] = [];
    const page = await signIn(accountOf('administrator'));
    await page.setViewportSize(phone);
    for await (const { kind, address: where, from, status, html } of kindsOfPages(page)) {
      kinds.push(kind);
      const phones = await beyondPhone(page);
      const faults = await faultsOf(page);
      const papers = await beyondPaper(page);
      if (status !== 200) faults.push(`answers ${status}, and ${from} leads there`);
      if (phones > 0) faults.push(`${phones} pixels wider than a phone`);
      if (papers > 0) faults.push(`${papers} pixels wider than a sheet of paper`);
      wrong.push(...faults.map((fault) => `${where.replace(address, '')}: ${fault}`));
      for (const part of await partsOf(page, html)) known.add(part);
      await page.setViewportSize(phone);
    }
    expect(wrong).toEqual([]);
    expect(kinds).toEqual(
      expect.arrayContaining(['/', '/teams/:id', '/teams/:id/people', '/meetings/:id/log', '/sponsors/:id']),
    );
  });

  it('that another role comes to is sound', async () => {
    const wrong: string[] = [];
    for (const account of accounts.slice(1)) {
      const page = await signIn(account);
      for await (const { address: where, from, status, html } of kindsLinkedFrom(page.url(), (one) =>
        read(page, one),
      )) {
        const faults = await faultsWritten(page, html);
        const parts = await partsOf(page, html);
        // What is made of the same as pages that were shown looks like them: it is shown where anything in it is new.
        if (parts.some((part) => !known.has(part))) {
          await page.goto(where);
          faults.push(...(await axeFaults(page)));
          for (const part of parts) known.add(part);
        }
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
