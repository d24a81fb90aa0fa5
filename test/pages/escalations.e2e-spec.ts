import { randomUUID } from 'node:crypto';
import { aGroup, aReportingLine } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { aReport } from '../support/passing';
import { serverUrl } from '../support/server';

const word = `Avocet${randomUUID().slice(0, 8)}`;

describe('What groups send to each other, on its pages', () => {
  let pages: Pages;
  let steering: Made;
  let wide: Made;
  let meeting = '';

  beforeAll(async () => {
    pages = await Pages.open();
    steering = await aGroup(`${word} steering group`);
    wide = await aGroup(`${word} trust-wide group`);
    await aReportingLine(steering, wide, '2012-10-01');
    const agendaItems = [{ title: 'Waiting times' }, { title: `${word} hush`, confidential: true }];
    meeting = (await loggedMeeting(steering, '2025-02-04', { agendaItems })).id;
  });
  afterAll(() => pages.close());

  const main = async (page: Awaited<ReturnType<Pages['window']>>): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

  it('goes from an item of a meeting to its answer', async () => {
    const page = await pages.window();
    await page.goto(`/meetings/${meeting}`);
    await press(page, 'Send to another group the item Waiting times', 'link');
    expect(await page.getByLabel('1. Waiting times').isChecked()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('What is the other group asked or told?').fill(`${word} who pays?`);
    await press(page, 'Send item');
    expect(await page.getByRole('alert').textContent()).toContain('Select which group it goes to');
    expect(await page.getByLabel('What is the other group asked or told?').inputValue()).toBe(`${word} who pays?`);
    await page.getByLabel(`${word} trust-wide group`).check();
    await page.getByLabel('Another date').check();
    for (const [part, value] of [
      ['day', '4'],
      ['month', '2'],
      ['year', '2025'],
    ] as const)
      await page.locator(`#sent-other-${part}`).fill(value);
    await press(page, 'Send item');
    expect(await main(page)).toContain('Up by');
    expect(await main(page)).toContain('Not received yet');
    expect(await axeFaults(page)).toEqual([]);

    const { id } = await loggedMeeting(wide, '2025-03-04', { agendaItems: [{ title: 'From below' }] });
    await page.reload();
    await press(page, 'Note that it was received');
    expect(await page.getByRole('alert').textContent()).toContain('Say at which meeting it was received');
    await page.getByLabel(`At which meeting of ${word} trust-wide group?`).selectOption(id);
    await page.getByLabel('Under which item of its agenda? (optional)').fill('7');
    await press(page, 'Note that it was received');
    expect(await page.getByRole('alert').textContent()).toContain('There is no such item on the agenda');
    await page.getByLabel('Under which item of its agenda? (optional)').fill('1');
    await press(page, 'Note that it was received');
    expect(await main(page)).toContain('4 March 2025, at this meeting under item 1');
    expect(await axeFaults(page)).toEqual([]);

    await page.getByLabel(`What does ${word} trust-wide group answer?`).fill('We do, from April.');
    await page.getByLabel('Today').check();
    await press(page, 'Note the answer');
    expect(await main(page)).toContain('Noted: it was answered.');
    expect(await main(page)).toContain('We do, from April.');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('is listed with where it stands, filtered, and taken away as CSV', async () => {
    const page = await pages.window();
    await page.goto(`/groups/${steering.id}`);
    await press(page, 'See what this group sent up or received', 'link');
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await main(page)).toContain(`Up: ${word} steering group to ${word} trust-wide group`);
    expect(await axeFaults(page)).toEqual([]);
    const href = (await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')) ?? '';
    const csv = await (await page.request.get(`${serverUrl()}${href}`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    await page.getByLabel('Status').selectOption('SENT');
    await press(page, 'Apply filters');
    expect(await main(page)).toContain('No items match these filters.');
    await press(page, 'Clear filters', 'link');
    expect(await page.locator('tbody tr').count()).toBe(1);
  });

  it('lists reports with whether the group above received them, and takes that in', async () => {
    await aReport(steering, wide, '2025-02-10');
    const page = await pages.window();
    await page.goto(`/escalations?group=${steering.id}`);
    const sections = page.getByRole('navigation', { name: 'Between groups' });
    await Promise.all([page.waitForEvent('load'), sections.getByRole('link', { name: 'Reports' }).click()]);
    expect(await main(page)).toContain('1 report');
    expect(await axeFaults(page)).toEqual([]);
    const plain = await pages.window({ hasJavaScript: false });
    await plain.goto((await page.locator('tbody th a').getAttribute('href')) ?? '');
    await press(plain, 'Note that it was received');
    expect(await plain.getByRole('alert').textContent()).toContain('on which day');
    await plain.getByLabel('Today').check();
    await press(plain, 'Note that it was received');
    expect(await main(plain)).toContain('outside a meeting');
    await page.goto(plain.url());
    expect(await axeFaults(page)).toEqual([]);
  });

  it('leads nobody to a meeting that they may not see, and hides what is confidential', async () => {
    const client = await api();
    const { body } = await client.get(`/api/v1/escalations?group=${steering.id}`);
    const { id } = body.items[0];
    expect(body.items[0].direction).toBe('UP');
    const chair = await somebody('CHAIR', serverUrl(), { group: steering.id });
    const page = await pages.window({ headers: chair.bearer });
    await page.goto(`/escalations/${id}`);
    expect(await main(page)).toContain('at a meeting under item 1');
    const outsider = await somebody('MEMBER', serverUrl(), { group: (await aGroup('Elsewhere')).id });
    const other = await pages.window({ headers: outsider.bearer });
    expect((await other.goto(`/escalations/${id}`))?.status()).toBe(404);
    await other.goto('/escalations');
    expect(await main(other)).toContain('Nothing was sent yet.');
    const reader = await pages.window({ headers: (await somebody('COMMISSIONER')).bearer });
    expect((await reader.goto(`/meetings/${meeting}/send`))?.status()).toBe(403);
  });
});
