import { aGroup, anOccupancy, aSeat, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { api } from '../support/api';
import { declaredPromise } from '../support/a-promise';
import { axeFaults, Pages, press } from '../support/browser';
import { aPerson } from '../support/directory-rows';

describe('The history of a team', () => {
  let pages: Pages;
  let hit: Made;
  let group: Made;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = await client.made('/api/v1/hits', { name: `Remembered ${worker}`, status: 'ACTIVE', from: '2012-10-01' });
    group = await aGroup(`Falls group ${worker}`, { kind: 'WORKING_GROUP', hit: hit.id });
    const [academic, service] = [
      await aSeat(group, 'Academic co-lead', { role: 'CO_LEAD' }),
      await aSeat(group, 'Service co-lead', { role: 'CO_LEAD' }),
    ];
    await anOccupancy(academic, await aPerson('Ada Green'), '2012-10-01', { capacity: 'ACADEMIC' });
    const stay = await anOccupancy(service, await aPerson('Ben Hill'), '2012-10-01');
    await client.post(`/api/v1/occupancies/${stay.id}/end`, { lastDay: '2013-09-02' }, at(1));
    await declaredPromise(hit.id, { group: group.id, rule: 'LED_BY', quotation: 'Led by two individuals.' });
    await loggedMeeting(group, '2013-06-12', { attendance: [{ seat: academic.id, status: 'PRESENT' }] });
    // More than one sheet can hold.
    for (let month = 1; month <= 5; month += 1)
      for (const day of ['03', '10', '17', '24']) await loggedMeeting(group, `2013-0${String(month)}-${day}`);
  });

  afterAll(() => pages.close());

  const events = async (page: Awaited<ReturnType<Pages['window']>>): Promise<string[]> =>
    (await page.locator('.app-history > li').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());

  it('tells the newest first: promises that turned, seats that changed hands, meetings, states', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}?asOf=2013-10-15`);
    // The last change of the team leads to a history too: that of its record.
    const section = page.getByRole('navigation', { name: 'Pages of this team' }).getByRole('link', { name: 'History' });
    await Promise.all([page.waitForEvent('load'), section.click()]);
    const told = await events(page);

    expect(told).toContain(
      '2 September 2013 · Seat Last day of Ben Hill in the seat “Service co-lead” ' + `Falls group ${worker}`,
    );
    expect(told).toContain(`12 June 2013 · Meeting Falls group ${worker} met 1 of 1 came`);
    expect(told.filter((event) => event.startsWith('3 September 2013 · Promise'))).toEqual(
      expect.arrayContaining([
        '3 September 2013 · Promise A lead in each capacity: from kept to slipping “Led by two individuals.” No service lead: Ada Green (academic).',
      ]),
    );
    expect(await axeFaults(page)).toEqual([]);
  });

  it('is filtered by kind and read sheet by sheet, with the day that is looked at kept', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/teams/${hit.id}/history?asOf=2013-10-15`);
    await press(page, 'Next', 'link');
    expect((await events(page)).at(-1)).toContain('1 October 2012');

    await page.getByLabel('Kind').selectOption('STATUS');
    await press(page, 'Apply filters');
    expect(await events(page)).toEqual(['1 October 2012 · Status The team became: Active']);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2013-10-15');
  });

  it('says so when there is nothing of a kind, and fits a phone', async () => {
    const page = await pages.window({ width: 320 });
    await page.goto(`/teams/${hit.id}/history?asOf=2013-10-15&kind=REPORT`);

    expect(await page.locator('main').textContent()).toContain('Nothing of this kind up to this day.');
    await press(page, 'Clear filters', 'link');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await axeFaults(page)).toEqual([]);
  });
});
