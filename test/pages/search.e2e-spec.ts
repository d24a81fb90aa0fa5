import { randomUUID } from 'node:crypto';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';
import { serverUrl } from '../support/server';

const word = `siskin${randomUUID().slice(0, 8)}`;

describe('Search, on its page', () => {
  let pages: Pages;
  let group = '';

  beforeAll(async () => {
    pages = await Pages.open();
    const small = await smallGroup(['Ada'], { name: `Board of ${word}` });
    group = small.group.id;
    await loggedMeeting(small.group, '2025-02-04', {
      decisions: Array.from({ length: 27 }, (_, nth) => ({ statement: `To keep ${word} for ${String(nth)} days` })),
      actions: [{ task: `Tell ${word}`, owner: small.personIn('Ada') }],
    });
  });
  afterAll(() => pages.close());

  const main = async (page: Awaited<ReturnType<Pages['window']>>): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

  it('finds by words, by kind with counts and page by page, and a number leads straight there', async () => {
    const page = await pages.window();
    await page.goto('/');
    await press(page, 'Search', 'link');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('What are you looking for?').fill(word);
    await press(page, 'Search');
    expect(await main(page)).toContain(`Everything (29)`);
    expect(await main(page)).toContain('1 group');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'See all 27 decisions', 'link');
    expect(await page.locator('.app-found li').count()).toBe(25);
    await press(page, 'Next', 'link');
    expect(await page.locator('.app-found li').count()).toBe(2);
    expect(await page.title()).toContain('page 2');
    const number = /D-\d{4}-\d+/.exec(await main(page))?.[0] ?? '';
    await page.getByLabel('What are you looking for?').fill(`#${number.toLowerCase()}`);
    await press(page, 'Search');
    expect(await page.locator('h1').textContent()).toBe(`Decision ${number}`);
  });

  it('says so where nothing matches, fits a phone, and shows nothing to whoever may not see it', async () => {
    const { bearer } = await somebody('PUBLIC_CONTRIBUTOR', serverUrl(), {
      group: (await smallGroup([])).group.id,
    });
    const page = await pages.window({ headers: bearer, hasJavaScript: false, width: 320 });
    await page.goto(`/search?q=${word}`);
    expect(await main(page)).toContain('Nothing matches');
    const own = await somebody('PUBLIC_CONTRIBUTOR', serverUrl(), { group });
    const inside = await pages.window({ headers: own.bearer, width: 320 });
    await inside.goto(`/search?q=${word}`);
    expect(await main(inside)).toContain('27 decisions');
    expect(await inside.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await axeFaults(inside)).toEqual([]);
  });
});
