import { api } from '../support/api';
import { smallGroup } from '../support/a-meeting';
import { axeFaults, Pages, press } from '../support/browser';

describe('Meetings on paper and in a calendar', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('are a month as a table of its weeks, and a sheet with a box for everybody who is expected', async () => {
    const team = await smallGroup(['Ada', 'Bea']);
    const meeting = { groups: [team.group.id], meetsOn: '2052-02-29', title: 'Leap day meeting' };
    const { id } = await (await api()).made('/api/v1/planned-meetings', meeting);
    await (await api()).post(`/api/v1/meetings/${id}/apologies`, { seat: team.seatOf('Bea') });
    const page = await pages.window();
    await page.goto('/meetings/calendar?month=2052-01');
    await press(page, 'February 2052', 'link');
    expect(await page.locator('h1').textContent()).toBe('Meetings in February 2052');
    expect(await axeFaults(page)).toEqual([]);
    const cell = page.getByRole('cell').filter({ hasText: 'Leap day meeting' });
    expect(await cell.textContent()).toMatch(/^\s*29/);
    await page.getByLabel('Status').selectOption('Cancelled');
    await press(page, 'Apply filters');
    expect(await page.locator('h1').textContent()).toBe('Meetings in February 2052');
    expect(await cell.count()).toBe(0);
    await press(page, 'January 2052', 'link');
    expect(new URL(page.url()).searchParams.get('show')).toBe('cancelled');
    await press(page, 'February 2052', 'link');
    await press(page, 'Clear filters', 'link');
    await press(page, 'Leap day meeting', 'link');
    await press(page, 'Attendance sheet to print', 'link');
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.locator('.app-tick-box').count()).toBe(2);
    expect(await page.getByRole('row').filter({ hasText: 'Bea' }).textContent()).toContain('Sent apologies');
    expect((await page.goto('/meetings/calendar?month=2052-13'))?.status()).toBe(422);
  });
});
