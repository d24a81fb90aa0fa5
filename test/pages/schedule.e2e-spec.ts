import { api } from '../support/api';
import { aGroup } from '../support/a-group';
import type { Made } from '../support/a-group';
import { meetingSeen } from '../support/a-meeting';
import { axeFaults, Pages, press } from '../support/browser';

describe('Scheduling meetings', () => {
  let pages: Pages;
  let group: Made;

  beforeAll(async () => {
    pages = await Pages.open();
    group = await aGroup('Scheduled steering group');
  });
  afterAll(() => pages.close());

  const planned = async (): Promise<{ id: string; meetsOn: string; startsAt: string; place: string }[]> =>
    (await (await api()).get(`/api/v1/groups/${group.id}/meetings?status=PLANNED&limit=100`)).body.items;

  it('begins at the group, without JavaScript: every month on a day of the week, for the next 12 times', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/groups/${group.id}`);
    await press(page, 'Schedule meetings', 'link');
    await page.getByLabel('Every month').check();
    await press(page, 'Continue');
    await page.getByLabel('Which one of the month?').selectOption('The third');
    await page.getByLabel('Day of the week').selectOption('Tuesday');
    await page.getByLabel('Year').fill('20x1');
    await press(page, 'Schedule 12 meetings');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Day of the week').inputValue()).toBe('2');
    await page.getByLabel('Day', { exact: true }).fill('1');
    await page.getByLabel('Month', { exact: true }).fill('1');
    await page.getByLabel('Year').fill('2041');
    await page.getByLabel('Starts at').fill('9:30');
    await page.getByLabel('How long?').fill('90');
    await page.getByLabel('Place or link').fill('Room 4');
    await page.getByText('Leave out some months').click();
    await page.getByLabel('August').check();
    await press(page, 'Schedule 12 meetings');
    expect(await page.getByRole('alert').textContent()).toContain('12 meetings scheduled.');
    const meetings = await planned();
    expect(meetings).toHaveLength(12);
    expect(meetings.at(-1)).toMatchObject({ meetsOn: '2041-01-15', startsAt: '09:30', place: 'Room 4' });
    expect(meetings.some(({ meetsOn }) => meetsOn.startsWith('2041-08'))).toBe(false);
  });

  it('of one meeting refuses a second on the same day until somebody says that it is one', async () => {
    const page = await pages.window();
    await page.goto(`/meetings/new?group=${group.id}`);
    expect(await page.title()).toContain('Schedule meetings – Scheduled steering group');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('One meeting').check();
    await press(page, 'Continue');
    await page.getByLabel('Day', { exact: true }).fill('15');
    await page.getByLabel('Month', { exact: true }).fill('1');
    await page.getByLabel('Year').fill('2041');
    await press(page, 'Schedule this meeting');
    expect(await page.getByRole('alert').textContent()).toContain('already planned for 15 January 2041');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('This is a second meeting on that day').check();
    await press(page, 'Schedule this meeting');
    expect(await page.getByRole('alert').textContent()).toContain('The meeting is scheduled.');
    expect(await planned()).toHaveLength(13);
  });

  it('can be changed: a meeting is moved on a page that its own page leads to', async () => {
    const id = (await planned()).at(-1)?.id ?? '';
    const page = await pages.window();
    await page.goto(`/meetings/${id}`);
    await press(page, 'Move this meeting', 'link');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Day', { exact: true }).fill('31');
    await page.getByLabel('Month', { exact: true }).fill('2');
    await press(page, 'Move this meeting');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Day', { exact: true }).fill('28');
    await press(page, 'Move this meeting');
    expect(await page.getByRole('alert').textContent()).toContain('The meeting is moved.');
    expect(await meetingSeen(id)).toMatchObject({ meetsOn: '2041-02-28', plannedFor: '2041-01-15', place: 'Room 4' });
  });
});
