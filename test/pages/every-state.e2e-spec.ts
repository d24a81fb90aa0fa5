import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { kindsOfPages } from '../../tools/kinds-of-pages.cjs';
import { CheckedApi } from '../support/api';
import { Pages } from '../support/browser';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { beyondPaper, beyondPhone, faultsOf } from '../support/page-faults';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';

// Every kind of page there is, one after the other.
jest.setTimeout(900_000);

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

describe('Every page', () => {
  let database: TestDatabase;
  let server: TestServer;
  let pages: Pages;

  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    pages = await Pages.open();
  });
  afterAll(async () => {
    await pages.close();
    await server.stop();
    await database.drop();
  });

  /** What is wrong with the kinds of pages that an administrator comes to, each with its address. */
  async function faultsOfAll(look: (page: Page) => Promise<string[]>): Promise<{ wrong: string[]; kinds: string[] }> {
    const [wrong, kinds]: [string[], string[]] = [[], []];
    const page = await pages.window({ at: server.url });
    await page.goto('/');
    for await (const { kind, address, from, status } of kindsOfPages(page)) {
      kinds.push(kind);
      const faults = await look(page);
      if (status !== 200) faults.push(`answers ${status}, and ${from} leads there`);
      wrong.push(...faults.map((fault) => `${address.replace(server.url, '')}: ${fault}`));
    }
    await page.context().close();
    return { wrong, kinds };
  }

  it('of a portal in which nothing was recorded yet is sound', async () => {
    const { wrong, kinds } = await faultsOfAll(faultsOf);
    expect(wrong).toEqual([]);
    expect(kinds).toEqual(expect.arrayContaining(['/', '/teams', '/meetings', '/sponsors', '/actions', '/reports']));
  });

  it('with words longer than a screen is sound, and fits a phone and paper', async () => {
    const api = await CheckedApi.at(server.url);
    const { status, body } = await api.post('/api/v1/partnership/import', JSON.parse(longNamed));
    expect([status, body.errors]).toEqual([200, undefined]);
    const { wrong, kinds } = await faultsOfAll(async (page) => {
      const faults = await faultsOf(page);
      const [phone, paper] = [await beyondPhone(page), await beyondPaper(page)];
      if (phone > 0) faults.push(`${phone} pixels wider than a phone`);
      if (paper > 0) faults.push(`${paper} pixels wider than a sheet of paper`);
      return faults;
    });
    expect(wrong).toEqual([]);
    expect(kinds).toEqual(expect.arrayContaining(['/teams/:id/people', '/meetings/:id/log', '/sponsors/:id']));
  });
});
