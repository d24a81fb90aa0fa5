import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { aGroup } from '../support/a-group';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { faultsTold, wordsOf } from '../support/form-pages';
import { serverUrl } from '../support/server';

describe('A spreadsheet, brought in by pages', () => {
  const tag = randomUUID().slice(0, 8);
  // So unlike each other that only Jo and Dr Jo may be one.
  const [ann, jo, ben] = ['Ann', 'Jo', 'Ben'].map((name) => `${name} ${randomUUID().replaceAll('-', '').slice(0, 16)}`);
  let pages: Pages;
  let group = '';
  let hit = '';
  let manager: Record<string, string> = {};

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    const name = `Spreadsheets ${tag}`;
    hit = (await client.made('/api/v1/hits', { name, status: 'ACTIVE', from: '2012-01-01' })).id;
    group = (await aGroup('Steering group', { hit, from: '2012-01-01' })).id;
    manager = (await somebody('HIT_MANAGER', serverUrl(), { hit })).bearer;
    await client.made('/api/v1/people', { name: jo });
  });
  afterAll(() => pages.close());

  const looked = async (page: Page): Promise<void> => {
    const title = await page.title();
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect([
      title.includes(heading.trim()),
      await page.evaluate<number>('document.documentElement.scrollWidth'),
    ]).toEqual([true, page.viewportSize()?.width]);
  };
  const done = async (page: Page): Promise<void> => {
    while (await page.getByRole('link', { name: 'See how far it is' }).isVisible())
      await press(page, 'See how far it is', 'link');
  };
  const choose = async (page: Page, name: string, text: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  const throughIt = async (page: Page, name: string): Promise<void> => {
    const matrix = [`Name,3/4/2012,5/3/2013`, `${ann},P,x`, `Dr ${jo},A,P`, `${ben},P,`].join('\n');
    await page.goto(`/teams/${hit}/people`);
    await press(page, 'Bring in people and past members from a spreadsheet', 'link');
    await looked(page);
    await press(page, 'Upload');
    expect(await faultsTold(page)).not.toEqual([]);
    await looked(page);
    await page.getByLabel('Who came, with people down and dates across').check();
    await choose(page, name, 'just words');
    await press(page, 'Upload');
    expect(await faultsTold(page)).toEqual([expect.stringContaining('No headings were found')]);
    await choose(page, name, matrix);
    await press(page, 'Upload');
    await looked(page);
    await press(page, 'Preview');
    expect(await faultsTold(page)).not.toEqual([]);
    await looked(page);
    await page.getByLabel('Group that all rows are of').selectOption(group);
    await press(page, 'Preview');
    await looked(page);
    await done(page);
    await looked(page);
    await press(page, 'Answer the questions about this file', 'link');
    await looked(page);
    await page.getByRole('group', { name: 'What does ‘x’ mean?' }).getByLabel('Absent', { exact: true }).check();
    await page.getByLabel(`Yes, ${jo}`).check();
    await press(page, 'Save answers and check again');
    await done(page);
    await looked(page);
    await press(page, 'Bring in the 4 good marks');
    await done(page);
    expect(await wordsOf(page)).toMatch(/Added:\s*2 people\s*2 meetings\s*4 lines of who came/);
    await looked(page);
  };

  it('goes from the team to the record with JavaScript off on a phone, and out again', async () => {
    const page = await pages.window({ headers: manager, hasJavaScript: false, width: 320 });
    await throughIt(page, `who-came-to-the-meetings-of-the-steering-group-${tag}.csv`);
    await press(page, 'Undo this import');
    await done(page);
    expect(await wordsOf(page)).toContain('The record is as it was before.');
    await looked(page);
  });

  it('has nothing that axe finds, at any step', async () => {
    const page = await pages.window({ headers: manager });
    const faults: string[] = [];
    await page.goto('/admin');
    await press(page, 'Bring in spreadsheets', 'link');
    faults.push(...(await axeFaults(page)));
    await page.getByLabel('Who came, with people down and dates across').check();
    await choose(page, 'axe.csv', `Name,3/4/2014,5/3/2015\n${ann},P,x\nDr ${jo},A,soon`);
    await press(page, 'Upload');
    faults.push(...(await axeFaults(page)));
    await page.getByLabel('Group that all rows are of').selectOption(group);
    await press(page, 'Preview');
    await done(page);
    faults.push(...(await axeFaults(page)));
    await looked(page);
    await press(page, 'Answer the questions about this file', 'link');
    faults.push(...(await axeFaults(page)));
    await looked(page);
    await page.goBack();
    await press(page, 'Bring in the');
    await done(page);
    faults.push(...(await axeFaults(page)));
    await looked(page);
    await page.goto('/admin/spreadsheets');
    await looked(page);
    expect(faults).toEqual([]);
  });
});
