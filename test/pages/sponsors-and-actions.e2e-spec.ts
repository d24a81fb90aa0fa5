import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CheckedApi } from '../support/api';
import { administrator } from '../support/administrator';
import { axeFaults, Pages } from '../support/browser';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';

const demonstration = readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8');

describe('Home, the sponsors and the actions of the demonstration', () => {
  let database: TestDatabase;
  let server: TestServer;
  let pages: Pages;
  let page: Page;

  beforeAll(async () => {
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    const client = await CheckedApi.at(server.url);
    await client.post('/api/v1/partnership/import', demonstration, { 'content-type': 'application/json' });
    pages = await Pages.open();
    page = await pages.window();
  });

  afterAll(async () => {
    await pages.close();
    await server.stop();
    await database.drop();
  });

  const go = (address: string): Promise<unknown> => page.goto(`${server.url}${address}`);
  const rows = (): Promise<number> => page.locator('table:has(.nhsuk-table__caption) tbody tr').count();

  it('count on Home exactly what the pages behind the counts show', async () => {
    await go('/');
    expect(await axeFaults(page)).toEqual([]);
    const counts = await page
      .locator('.nhsuk-card')
      .first()
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => ({ text: one.textContent ?? '', href: one.getAttribute('href') ?? '' })));
    expect(counts.length).toBeGreaterThan(3);
    for (const { text, href } of counts) {
      await go(href);
      const caption = (await page.locator('.nhsuk-table__caption').first().textContent()) ?? '';
      expect([href, Number.parseInt(caption, 10)]).toEqual([href, Number.parseInt(text, 10)]);
    }
  });

  it('show sponsors by their silence, each with the sentence why, and by status', async () => {
    await go('/sponsors');
    const all = await rows();
    const whys = await page.locator('table:has(.nhsuk-table__caption) tbody tr td:nth-of-type(3)').allTextContents();
    expect(whys.every((why) => why.trim().endsWith('.'))).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await go('/sponsors?status=LIVE');
    const tags = await page.locator('tbody .nhsuk-tag').allTextContents();
    expect(new Set(tags.map((tag) => tag.trim()))).toEqual(new Set(['Live']));
    expect(await rows()).toBeLessThan(all);
    await go('/sponsors?status=NEVER_ENGAGED');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('show late actions by how many days late they are, in words', async () => {
    await go('/actions?show=late');
    const tags = await page.locator('tbody .nhsuk-tag').allTextContents();
    expect(tags.every((tag) => /^Late by \d[\d,]* days?$/.test(tag.trim()))).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await go('/actions?show=mine');
    expect(await page.getByText('No actions match these filters.').isVisible()).toBe(true);
  });

  it('say as CSV what the page shows', async () => {
    const answer = await fetch(`${server.url}/actions?show=late&format=csv`, { headers: administrator });
    const lines = (await answer.text()).trim().split('\r\n');
    await go('/actions?show=late');
    expect(lines.length - 1).toBe(
      Number.parseInt((await page.locator('.nhsuk-table__caption').textContent()) ?? '', 10),
    );
  });
});
