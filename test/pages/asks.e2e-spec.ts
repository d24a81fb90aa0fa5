import type { Page } from 'playwright-core';
import { api } from '../support/api';
import { aSponsor, daysAgo } from '../support/a-sponsor';
import type { ASponsor } from '../support/a-sponsor';
import { somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';
import { changed } from '../support/recorded';
import { serverUrl } from '../support/server';

describe('What is asked of a sponsor and passed on by them', () => {
  let pages: Pages;
  let sponsor: ASponsor;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';

  beforeAll(async () => {
    pages = await Pages.open();
    sponsor = await aSponsor(`Asa Asked ${worker}`);
  });

  afterAll(() => pages.close());

  const faults = (page: Page): Promise<string[]> =>
    page
      .getByRole('alert')
      .getByRole('link')
      .evaluateAll((all) => all.map(({ textContent }) => (textContent ?? '').trim()));
  const words = async (page: Page): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
  const told = async (page: Page): Promise<string> => (await page.getByRole('alert').textContent()) ?? '';
  const anAsk = async (ask: string): Promise<{ id: string; version: number }> =>
    (await api()).made(`/api/v1/sponsorships/${sponsor.id}/asks`, { ask, askedOn: daysAgo(5) });

  it('is asked, answered and done by small forms with JavaScript off', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/sponsors/${sponsor.id}`);
    await press(page, 'Ask for something');
    await press(page, 'Record ask');
    expect(await faults(page)).toEqual(['Enter what you ask for', 'Select on which day it was']);
    await page.getByLabel('What do you ask for?').fill('Open a door at the council');
    await page.getByLabel('Today').check();
    await press(page, 'Record ask');
    expect(await told(page)).toContain('Ask recorded.');

    await press(page, 'Open a door at the council', 'link');
    await page.getByLabel('In their words').fill('Gladly');
    await press(page, 'Record answer');
    expect(await faults(page)).toEqual(['Select what the sponsor answered', 'Select on which day it was']);
    expect(await page.getByLabel('In their words').inputValue()).toBe('Gladly');
    await page.getByLabel('Yes', { exact: true }).check();
    await page.getByLabel('Today').first().check();
    await press(page, 'Record answer');
    expect(await words(page)).toContain('Accepted: Gladly');

    await press(page, 'Open a door at the council', 'link');
    await page.getByLabel('What came of it?').fill('We met the director');
    await page.getByLabel('Today').last().check();
    await press(page, 'Record as done');
    expect(await told(page)).toContain('Ask done.');
    expect(await words(page)).toContain('We met the director');
  });

  it('is withdrawn when it is no longer needed', async () => {
    const { id } = await anAsk('A letter');
    const page = await pages.window();
    await page.goto(`/sponsors/${sponsor.id}/asks/${id}`);
    await press(page, 'Withdraw this ask');

    expect(await told(page)).toContain('Ask withdrawn.');
  });

  it('keeps what was typed when somebody was quicker, beside what it says now', async () => {
    const { id, version } = await anAsk('A room');
    const page = await pages.window();
    await page.goto(`/sponsors/${sponsor.id}/asks/${id}`);
    expect(await axeFaults(page)).toEqual([]);
    await changed(`/api/v1/asks/${id}/answer`, version, { answer: 'DECLINED', on: daysAgo(1), words: 'None is free' });
    await page.getByLabel('Yes', { exact: true }).check();
    await page.getByLabel('Today').first().check();
    await page.getByLabel('In their words').fill('The big one');
    await press(page, 'Record answer');

    expect((await faults(page)).join()).toContain('Somebody changed this while you were writing.');
    expect(await words(page)).toContain('None is free');
    expect(await page.getByLabel('In their words').inputValue()).toBe('The big one');
    await press(page, 'Record answer');
    expect(await words(page)).toContain('Accepted: The big one');
  });

  it('says at the date when it is wanted before it was asked', async () => {
    const page = await pages.window();
    await page.goto(`/sponsors/${sponsor.id}/asks/new`);
    await page.getByLabel('What do you ask for?').fill('A stamp');
    await page.getByLabel('Today').check();
    const [year = '', month = '', day = ''] = daysAgo(3).split('-');
    const wanted = page.getByRole('group', { name: 'By when is it wanted?' });
    await wanted.getByLabel('Day').fill(day);
    await wanted.getByLabel('Month').fill(month);
    await wanted.getByLabel('Year').fill(year);
    await press(page, 'Record ask');

    expect(await faults(page)).toEqual(['This is before the day it was asked. Choose that day or a later one.']);
    expect(await wanted.getByLabel('Day').inputValue()).toBe(day);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('is passed on, taken up, and comes to something', async () => {
    const page = await pages.window({ width: 320 });
    await page.goto(`/sponsors/${sponsor.id}/opportunities/new`);
    await page.getByLabel('What was passed on?').fill('A funding call');
    await page.getByLabel('Web address').fill('not an address');
    await page.getByLabel('Today').check();
    await press(page, 'Record what was passed on');
    expect(await faults(page)).toEqual(['Enter a web address that starts with https:// or http://.']);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.getByLabel('Web address').fill('https://example.org/call');
    await press(page, 'Record what was passed on');
    expect(await words(page)).toContain('Waiting for the team');

    await press(page, 'A funding call', 'link');
    await press(page, 'Save what became of it');
    expect(await faults(page)).toEqual(['Select what became of it', 'Select on which day it was']);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.getByLabel('Came to something').check();
    await page.getByLabel('Today').check();
    await page.getByLabel('In your words').fill('£40,000');
    await press(page, 'Save what became of it');
    expect(await words(page)).toContain('Came to something: £40,000');
  });

  it('is only shown with the sponsor whom it concerns, and to whoever reaches them', async () => {
    const { id } = await anAsk('A chair');
    const other = await aSponsor(`Otto Other ${worker}`);
    const page = await pages.window();
    expect((await page.goto(`/sponsors/${other.id}/asks/${id}`))?.status()).toBe(404);

    const { bearer } = await somebody('HIT_MANAGER', serverUrl(), { hit: other.hit.id });
    const theirs = await pages.window({ headers: bearer });
    expect((await theirs.goto(`/sponsors/${sponsor.id}`))?.status()).toBe(404);
    expect((await theirs.goto(`/sponsors/${other.id}/asks/${id}`))?.status()).toBe(404);
  });
});
