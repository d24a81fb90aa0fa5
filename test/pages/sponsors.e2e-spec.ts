import type { Page } from 'playwright-core';
import { daysAgo, aSponsor } from '../support/a-sponsor';
import type { ASponsor } from '../support/a-sponsor';
import { administrator } from '../support/administrator';
import { somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';
import { engaged } from '../support/golden-sponsor';
import { recordedHit, recordedOrganisation } from '../support/recorded';
import type { Recorded } from '../support/recorded';
import { serverUrl } from '../support/server';

describe('The board of sponsors', () => {
  let pages: Pages;
  let trust: Recorded;
  let live: ASponsor;
  let quiet: ASponsor;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  const vacant = `Nobody’s team ${worker}`;

  beforeAll(async () => {
    pages = await Pages.open();
    trust = await recordedOrganisation(`Board Trust ${worker}`);
    live = await aSponsor(`Liv Lee ${worker}`, trust);
    quiet = await aSponsor(`Quin Quiet ${worker}`, trust, { expectedEvery: 'P2M' });
    await engaged(live.id, daysAgo(10), 'ONE_TO_ONE');
    await engaged(quiet.id, daysAgo(200), 'VISIT');
    await recordedHit(vacant);
  });

  afterAll(() => pages.close());

  const cells = (page: Page, row: number): Promise<string[]> =>
    page
      .locator('tbody tr')
      .nth(row)
      .locator('th, td')
      .evaluateAll((all) => all.map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim()));

  it('lists teams by the longest silence, with the sentence why and the days that decide', async () => {
    const page = await pages.window();
    await page.goto(`/sponsors?organisation=${trust.id}`);

    const [first, second] = [await cells(page, 0), await cells(page, 1)];
    expect(first.slice(0, 3)).toEqual([`${quiet.name} Board Trust ${worker}`, quiet.team, 'Quiet']);
    expect(first[3]).toContain('Last contact that counts was 200 days ago: visited on');
    expect(first[3]).toContain('contact every 2 months');
    expect(second.slice(0, 3)).toEqual([`${live.name} Board Trust ${worker}`, live.team, 'Live']);
    expect(second[3]).toContain('1 contact that counts in 12 months; the longest gap was 354 days');
    expect(second[5]).toBe('0');
    expect(await page.getByRole('img', { name: `Contact with ${live.name} in 12 months` }).count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('counts teams in words, and each count leads to exactly those rows', async () => {
    const page = await pages.window();
    await page.goto(`/sponsors?organisation=${trust.id}`);
    await press(page, '1 of 2 teams has a live sponsor', 'link');

    expect(new URL(page.url()).searchParams.get('status')).toBe('LIVE');
    expect(await page.locator('.nhsuk-table__caption').textContent()).toBe('1 team, 1 sponsor');
    await press(page, '1 of 2 teams needs attention', 'link');
    expect((await cells(page, 0))[0]).toContain(quiet.name);
    await press(page, 'Clear filters', 'link');
    expect(new URL(page.url()).search).toBe('');
  });

  it('gives a team without a sponsor a row of its own', async () => {
    const page = await pages.window();
    const row = page.locator('tbody tr', { hasText: vacant });
    // Other tests have teams without a sponsor too, on sheets before or after.
    for (let sheet = 1; sheet === 1 || (await row.count()) === 0; sheet += 1)
      await page.goto(`/sponsors?status=VACANT&page=${sheet}`);

    expect(await row.locator('th').textContent()).toBe('No sponsor');
    expect(await row.locator('.nhsuk-tag').textContent()).toBe('No sponsor');
  });

  it('filters by keyboard and mouse alike with JavaScript off, and says so when nothing is left', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto('/sponsors');
    await page.getByLabel('Organisation of the sponsor').selectOption(trust.id);
    await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Needs attention' });
    await press(page, 'Apply filters');
    expect(await page.getByRole('region', { name: 'Sponsors', exact: true }).locator('tbody tr').count()).toBe(1);

    await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Paused' });
    await press(page, 'Apply filters');
    expect(await page.getByText('No sponsors match these filters.').isVisible()).toBe(true);
  });

  it('shows the board as it was on another day, and keeps the day in its links', async () => {
    const page = await pages.window();
    await page.goto(`/sponsors?organisation=${trust.id}&asOf=${daysAgo(100)}`);

    expect((await cells(page, 0))[2]).toBe('No contact yet');
    expect((await cells(page, 1))[2]).toBe('Going quiet');
    expect(await page.getByRole('link', { name: quiet.name, exact: true }).getAttribute('href')).toBe(
      `/sponsors/${quiet.id}?asOf=${daysAgo(100)}`,
    );
  });

  it('gives as CSV exactly the rows that the filters leave', async () => {
    const address = `${serverUrl()}/sponsors?organisation=${trust.id}&status=DORMANT&format=csv`;
    const lines = (await (await fetch(address, { headers: administrator })).text()).trim().split('\r\n');

    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(quiet.name);
  });

  it('shows a manager the sponsors of their own team only', async () => {
    const { bearer } = await somebody('HIT_MANAGER', serverUrl(), { hit: quiet.hit.id });
    const page = await pages.window({ headers: bearer });
    await page.goto('/sponsors');

    expect(await page.locator('.nhsuk-table__caption').textContent()).toBe('1 team, 1 sponsor');
    expect((await cells(page, 0))[0]).toContain(quiet.name);
  });

  it('fits a phone without scrolling sideways', async () => {
    const page = await pages.window({ width: 320 });
    await page.goto('/sponsors');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
