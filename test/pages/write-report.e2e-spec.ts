import { randomUUID } from 'node:crypto';
import { aGroup, aReportingLine } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';
import { api } from '../support/api';

const word = `Curlew${randomUUID().slice(0, 8)}`;

describe('The report of a group to another', () => {
  let pages: Pages;
  let group: Made;

  beforeAll(async () => {
    pages = await Pages.open();
    const hit = await (
      await api()
    ).made('/api/v1/hits', { name: `${word} team`, status: 'ACTIVE', from: '2024-04-01' });
    group = await aGroup(`${word} working group`, { hit: hit.id });
    const parent = await aGroup(`${word} steering group`, { hit: hit.id });
    await aReportingLine(group, parent, '2012-10-01', { every: 'P1M' });
    await (
      await api()
    ).made('/api/v1/upward-reports', { group: group.id, parentGroup: parent.id, sentOn: '2025-02-28' });
    await loggedMeeting(group, '2025-03-04', { decisions: [{ statement: 'The ward opens.' }] });
  });
  afterAll(() => pages.close());

  const main = async (page: Awaited<ReturnType<Pages['window']>>): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

  it('is missing in so many words, is reached from Home, drafted, edited, sent and answered', async () => {
    const lead = await somebody('CO_LEAD', undefined, { group: group.id });
    const page = await pages.window({ headers: lead.bearer, width: 320 });
    await page.goto('/');
    expect(await main(page)).toMatch(/The report to \S+ steering group is missing in \d+ before, .* and \w+ 20\d\d\./);
    await press(page, `Draft the report of ${word} working group to ${word} steering group`, 'link');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Draft the report');
    expect(await page.getByLabel('Advise, line 1', { exact: true }).inputValue()).toContain('The ward opens.');
    expect(await main(page)).toContain('Why it is here: A decision was taken.');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Add a line to Alert (optional)').fill('The ward manager leaves.');
    await press(page, 'Save and send report');
    expect(await page.getByRole('alert').textContent()).toContain('Say in your own words what they most need to know');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('What do they most need to know?').fill('We need a second lead.');
    await press(page, 'Save draft');
    expect(await main(page)).toContain('Draft saved. It is not sent yet.');
    expect(await page.getByLabel('Alert, line 1', { exact: true }).inputValue()).toBe('The ward manager leaves.');
    await press(page, 'Save and send report');
    expect(await main(page)).toContain('Report sent.');
    expect(await main(page)).toMatch(
      /Alert The ward manager leaves\. Advise D-.*The ward opens\. What shows it.* Assure Nothing\./,
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.goto(`/groups/${group.id}`);
    expect(await main(page)).not.toContain('is missing in');
  });
});
