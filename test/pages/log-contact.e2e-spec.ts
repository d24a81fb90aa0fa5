import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { administrator } from '../support/administrator';
import { api } from '../support/api';
import { aSponsor, daysAgo } from '../support/a-sponsor';
import type { ASponsor } from '../support/a-sponsor';
import { axeFaults, Pages, press } from '../support/browser';
import { engaged } from '../support/golden-sponsor';
import { serverUrl } from '../support/server';

const worker = process.env['JEST_WORKER_ID'] ?? '1';

/** What a request says of the sponsor themself, signed in by a token. */
async function asThemself({ person, hit }: ASponsor): Promise<Record<string, string>> {
  const client = await api();
  const account = { kind: 'PERSON', name: 'The sponsor', email: `${randomUUID()}@example.org`, person: person.id };
  const { id } = await client.made('/api/v1/accounts', account);
  await client.made(`/api/v1/accounts/${id}/role-grants`, {
    role: 'EXECUTIVE_SPONSOR',
    hit: hit.id,
    from: '2013-01-01',
  });
  const asked = { name: 'Test', scopes: ['read', 'meetings:log'], days: 1 };
  const issued = await client.post(`/api/v1/accounts/${id}/tokens`, asked, administrator);
  return { Authorization: `Bearer ${String(issued.body.token)}` };
}

describe('Logging a contact with a sponsor', () => {
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open();
  });

  afterAll(() => pages.close());

  const faults = (page: Page): Promise<string[]> =>
    page
      .getByRole('alert')
      .getByRole('link')
      .evaluateAll((all) => all.map(({ textContent }) => (textContent ?? '').trim()));
  const firstEntry = async (page: Page): Promise<string> =>
    ((await page.locator('.app-history li').first().textContent()) ?? '').replace(/\s+/g, ' ').trim();

  it('takes at most 12 keystrokes from the sponsor’s page to “Contact recorded”', async () => {
    const { id } = await aSponsor(`Kay Keys ${worker}`);
    const page = await pages.window();
    let pressed = 0;
    const keys = async (...names: readonly string[]): Promise<void> => {
      for (const name of names) {
        pressed += 1;
        await page.keyboard.press(name);
      }
    };
    const enter = async (): Promise<void> => {
      await Promise.all([page.waitForEvent('load'), keys('Enter')]);
    };
    await page.goto(`/sponsors/${id}`);
    // Over the header, past the link to the team, and to the button.
    await keys('Tab', 'Enter', 'Tab');
    while (!((await page.locator(':focus').textContent()) ?? '').includes('Log a contact')) await keys('Tab');
    await enter();
    // Over the header, the first thing that can have happened, today.
    await keys('Tab', 'Enter', 'Tab', 'Space', 'Tab', 'Space');
    await enter();

    expect(await page.getByRole('alert').textContent()).toContain('Contact recorded.');
    expect(await firstEntry(page)).toMatch(/^Met one to one Reported by the team\. .* The team began it\.$/);
    expect(pressed).toBeLessThanOrEqual(12);
  });

  it('says what is missing at the fields, keeps what was typed, and takes another date with JavaScript off', async () => {
    const { id } = await aSponsor(`Fay Faults ${worker}`);
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/sponsors/${id}/contacts/new`);
    await page.getByLabel('What was it about?').fill('The new ward');
    await press(page, 'Record contact');

    expect(await page.title()).toContain('Error: ');
    expect(await faults(page)).toEqual(['Select what happened', 'Select when it happened']);
    expect(await page.getByLabel('What was it about?').inputValue()).toBe('The new ward');

    await page.getByLabel('Visited').check();
    await page.getByLabel('Another date').check();
    await page.getByLabel('Day', { exact: true }).fill('31');
    await page.getByLabel('Month', { exact: true }).fill('2');
    await page.getByLabel('Year', { exact: true }).fill('2026');
    await press(page, 'Record contact');
    expect(await faults(page)).toEqual(['Enter the date, for example 3 11 2026']);
    expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('31');

    const [year = '', month = '', day = ''] = daysAgo(9).split('-');
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByLabel('Month', { exact: true }).fill(month);
    await page.getByLabel('Year', { exact: true }).fill(year);
    await press(page, 'Record contact');
    expect(await firstEntry(page)).toContain('The new ward');
  });

  it('says at the date that the sponsor was not one yet', async () => {
    const { id } = await aSponsor(`Ned New ${worker}`, undefined, { from: daysAgo(0) });
    const page = await pages.window();
    await page.goto(`/sponsors/${id}/contacts/new`);
    await page.getByLabel('Met one to one').check();
    await page.getByLabel('Yesterday').check();
    await press(page, 'Record contact');

    expect((await faults(page)).join()).toContain('Choose a date within it');
    expect(await page.getByLabel('Yesterday').isChecked()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('records once when the same form is sent twice, and says so', async () => {
    const { id } = await aSponsor(`Don Double ${worker}`);
    const page = await pages.window();
    await page.goto(`/sponsors/${id}/contacts/new`);
    const key = await page.locator('input[name="key"]').inputValue();
    const form = { key, sent: 'yes', kind: 'VISIT', when: daysAgo(0), initiatedBy: 'HIT', reportedBy: 'MANAGER' };
    const send = (): Promise<Response> =>
      fetch(`${serverUrl()}/sponsors/${id}/contacts/new`, {
        method: 'POST',
        headers: administrator,
        body: new URLSearchParams(form),
        redirect: 'manual',
      });
    expect((await send()).headers.get('location')).toBe(`/sponsors/${id}?done=contact`);
    expect((await send()).headers.get('location')).toBe(`/sponsors/${id}?done=already`);
    await page.goto(`/sponsors/${id}?done=already`);

    expect(await page.getByRole('alert').textContent()).toContain('recorded already');
    expect(await page.locator('.app-history li').count()).toBe(1);
  });

  it('takes a sponsor at their word, and lets them confirm what the team reported', async () => {
    const sponsor = await aSponsor(`Sue Self ${worker}`);
    await engaged(sponsor.id, daysAgo(3), 'ONE_TO_ONE');
    const page = await pages.window({ headers: await asThemself(sponsor) });
    await page.goto(`/sponsors/${sponsor.id}`);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Confirm this contact');
    expect(await page.getByRole('alert').textContent()).toContain('Contact confirmed.');
    expect(await firstEntry(page)).toContain('Both sides confirm it.');

    await press(page, 'Log a contact');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Visited').check();
    await page.getByLabel('Today').check();
    await press(page, 'Record contact');
    expect(await firstEntry(page)).toMatch(/The sponsor’s own report\. .* The sponsor began it\.$/);
    expect(await page.getByRole('button', { name: 'Confirm this contact' }).count()).toBe(0);
  });

  it('never lets the team confirm what the team reported', async () => {
    const sponsor = await aSponsor(`Tim Team ${worker}`);
    await engaged(sponsor.id, daysAgo(3), 'ONE_TO_ONE');
    await engaged(sponsor.id, daysAgo(2), 'VISIT', { reportedBy: 'SPONSOR' });
    const page = await pages.window();
    await page.goto(`/sponsors/${sponsor.id}`);

    expect(await page.getByRole('button', { name: 'Confirm this contact' }).count()).toBe(1);
    await press(page, 'Confirm this contact');
    expect(await page.getByRole('button', { name: 'Confirm this contact' }).count()).toBe(0);
  });

  it('fits a phone without scrolling sideways', async () => {
    const { id } = await aSponsor(`Pip Phone ${worker}`);
    const page = await pages.window({ width: 320 });
    await page.goto(`/sponsors/${id}/contacts/new`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await axeFaults(page)).toEqual([]);
  });
});
