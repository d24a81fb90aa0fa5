import { randomUUID } from 'node:crypto';
import { axeFaults, Pages, press } from '../support/browser';
import { api } from '../support/api';
import { somebody } from '../support/an-account';
import { serverUrl } from '../support/server';

async function aTeam(name: string): Promise<string> {
  const body = { key: `reports-${randomUUID()}`, name, from: '2012-10-01', status: 'ACTIVE' };
  return (await (await api()).made('/api/v1/hits', body)).id;
}

describe('Reports on their page', () => {
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('show a team’s year, which can be read and printed', async () => {
    const team = await aTeam('With a report');
    const page = await pages.window();
    await page.goto('/reports');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Team', { exact: true }).selectOption(team);
    await page.getByLabel('The last financial year').check();
    await press(page, 'Show the report');

    expect(new URL(page.url()).pathname).toBe('/reports/governance');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('say at the fields which days are missing, and keep what was typed, with JavaScript off', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto('/reports');
    await page.getByLabel('Other days').check();
    await page.locator('#from-day').fill('1');
    await page.locator('#from-month').fill('4');
    await page.locator('#from-year').fill('2026');
    await press(page, 'Show the report');
    expect(await page.getByRole('alert').textContent()).toContain('Enter the last day, for example 31 3 2027');
    expect(await page.locator('#from-year').inputValue()).toBe('2026');

    await page.locator('#to-day').fill('1');
    await page.locator('#to-month').fill('3');
    await page.locator('#to-year').fill('2026');
    await press(page, 'Show the report');
    expect(await page.getByRole('alert').textContent()).toContain('The last day must be after the first');
  });

  it('show a manager the teams that they manage, and nobody else’s report', async () => {
    const [own, other] = [await aTeam('Reported on'), await aTeam('Not theirs')];
    const { bearer } = await somebody('HIT_MANAGER', serverUrl(), { hit: own });
    const page = await pages.window({ headers: bearer });
    await page.goto('/reports');
    expect(await page.getByLabel('Team', { exact: true }).locator('option').count()).toBe(1);
    const refused = await page.goto(`/reports/governance?hit=${other}&period=month`);
    expect(refused?.status()).toBe(422);
  });

  it('are begun, written into, frozen and held against the record of now, with JavaScript off', async () => {
    const team = await aTeam('With a kept report');
    const page = await pages.window({ hasJavaScript: false });
    await page.goto('/reports/new');
    await press(page, 'Begin the report');
    expect(await page.getByRole('alert').textContent()).toContain('Select which report');

    await page.getByLabel('Governance report').check();
    await page.getByLabel('Team', { exact: true }).selectOption(team);
    await page.getByLabel('The last financial year').check();
    await press(page, 'Begin the report');
    expect(await page.locator('h1').textContent()).toBe('Governance report: With a kept report');

    await page.getByLabel('Summary').fill('A quiet year.');
    await press(page, 'Save');
    expect(await page.getByRole('alert').textContent()).toContain('Saved.');
    await press(page, 'Freeze version 1');
    expect(await page.getByRole('alert').textContent()).toContain('Frozen.');

    await press(page, 'Version 1', 'link');
    expect(await page.locator('main').textContent()).toContain('Yes: every letter is as it was frozen');
    const address = page.url();
    await press(page, 'See what was corrected since', 'link');
    expect(await page.locator('main').textContent()).toContain('Nothing was corrected.');
    await page.goto(address);
    await press(page, 'Read this version', 'link');
    expect(await page.locator('main').textContent()).toContain('A quiet year.');
  });

  it('are free of faults that a machine can find, in a small window too', async () => {
    const team = await aTeam('With a report to look at');
    const client = await api();
    const body = { kind: 'PROMISES', hit: team, from: '2013-01-01', to: '2013-12-31' };
    const report = await client.made('/api/v1/reports', body);
    const { body: frozen } = await client.post(`/api/v1/reports/${report.id}/versions`, {}, { 'If-Match': '"1"' });
    const page = await pages.window({ width: 320 });
    const version = `/reports/${report.id}/versions/${frozen.id}`;
    const faults: string[] = [];
    for (const path of [
      '/reports',
      '/reports/new',
      `/reports/${report.id}`,
      version,
      `${version}/comparison`,
      `${version}/content`,
    ]) {
      await page.goto(path);
      faults.push(...(await axeFaults(page)).map((fault) => `${path}: ${fault}`));
      const beyond = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      if (beyond > 0) faults.push(`${path}: ${String(beyond)} pixels wider than the window`);
    }
    expect(faults).toEqual([]);
  });
});
