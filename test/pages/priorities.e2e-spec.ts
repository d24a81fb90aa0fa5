import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { faultsTold, fillDay, toldOn, wordsOf } from '../support/form-pages';
import { recordedOrganisation, seen } from '../support/recorded';

describe('Priorities of the partners, and why some are not partners, by pages', () => {
  let pages: Pages;
  let page: Page;
  let hit = '';
  const tag = randomUUID().slice(0, 8);

  beforeAll(async () => {
    pages = await Pages.open();
    page = await pages.window({ hasJavaScript: false, width: 320 });
    hit = (await (await api()).made('/api/v1/hits', { name: `Moving ${tag}`, status: 'ACTIVE', from: '2012-10-01' }))
      .id;
  });
  afterAll(() => pages.close());

  it('are added, put right and named by a team, with every time for which one did', async () => {
    const owner = await recordedOrganisation(`Council ${tag}`);
    await page.goto(`/organisations/${owner.id}`);
    await press(page, 'What it wants most', 'link');
    expect(await wordsOf(page)).toContain('No priorities match.');
    await press(page, 'Add a priority');
    await press(page, 'Add priority');
    expect(await faultsTold(page)).toEqual(['Enter what the priority is']);
    await page.getByLabel('What is the priority?').fill(`Falls ${tag}`);
    await press(page, 'Add priority');
    expect(await toldOn(page)).toContain('Priority added.');
    expect(await wordsOf(page)).toContain('A priority of all partners.');
    const { pathname: priority } = new URL(page.url());

    await press(page, 'Put it right', 'link');
    await page.getByLabel('What is the priority?').fill(`Fewer falls ${tag}`);
    await page.getByLabel('Whose priority is it?').selectOption(owner.id);
    await press(page, 'Save priority');
    expect(await wordsOf(page)).toContain(`Fewer falls ${tag} A priority of Council ${tag}.`);

    await page.goto(`/teams/${hit}/change/priority`);
    await page
      .getByLabel('Which priority does the team address?')
      .selectOption({ label: `Fewer falls ${tag}, Council ${tag}` });
    await fillDay(page, 'From which day?', '2012-10-01');
    await press(page, 'Save priority');
    expect(await toldOn(page)).toContain('Priority saved.');
    await press(page, `Fewer falls ${tag}`, 'link');
    expect(await wordsOf(page)).toContain(`Moving ${tag} 1 October 2012 None`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);

    await page.goto(`/teams/${hit}/change/priority-end`);
    await page.getByLabel('Which priority does the team address no longer?').selectOption({ index: 1 });
    await fillDay(page, 'What is the last day?', '2013-03-31');
    await press(page, 'Save last day');
    await page.goto(priority);
    expect(await wordsOf(page)).toContain(`Moving ${tag} 1 October 2012 31 March 2013`);
    await press(page, 'Changes to this record', 'link');
    expect(await wordsOf(page)).toContain('Amended partner priority');
    const csv = await page.request.get(`/priorities?q=${tag}&asOf=2013-03-01&format=csv`);
    expect(await csv.text()).toContain(`Fewer falls ${tag}`);
  });

  it('say on the page of the team why an organisation is not a partner, and in its history', async () => {
    const absent = await recordedOrganisation(`Ambulances ${tag}`);
    await page.goto(`/teams/${hit}/change/absence`);
    await page.getByLabel('Which organisation is not a partner?').selectOption(absent.id);
    await fillDay(page, 'From which day?', '2012-10-01');
    await press(page, 'Save reason');
    expect(await faultsTold(page)).toEqual(['Enter why it is not a partner']);
    await page.getByLabel('Why not?').fill('No ambulance comes.');
    await press(page, 'Save reason');
    expect(await toldOn(page)).toContain('Reason saved.');
    expect(await wordsOf(page)).toContain(`Ambulances ${tag}: No ambulance comes. (since 1 October 2012)`);

    await page.goto(`/teams/${hit}/change/absence-end`);
    await page.getByLabel('Which organisation?').selectOption(absent.id);
    await fillDay(page, 'What is the last day on which the reason holds?', '2013-03-31');
    await press(page, 'Save last day');
    expect((await seen(`/api/v1/hits/${hit}`, '2013-04-01')).partnerAbsences).toEqual([]);
    await page.goto(`/teams/${hit}/history?kind=PARTNER`);
    expect(await wordsOf(page)).toContain(`Why Ambulances ${tag} is not a partner was recorded`);
    await page.goto(`/teams/${hit}/history?kind=PRIORITY`);
    expect(await wordsOf(page)).toContain(`Last day of the priority “Fewer falls ${tag}”`);
  });

  it('stand on pages in which axe finds nothing, and change nothing for whoever only reads', async () => {
    const shown = await pages.window();
    for (const path of ['/priorities', '/priorities/new', `/teams/${hit}/change/absence`]) {
      await shown.goto(path);
      expect(await axeFaults(shown)).toEqual([]);
    }
    const { bearer: headers } = await somebody('COMMISSIONER');
    const reader = await pages.window({ headers, hasJavaScript: false });
    await reader.goto('/priorities');
    expect(await reader.getByRole('button', { name: 'Add a priority' }).count()).toBe(0);
    // Somebody who sees the directory runs nothing by it.
    expect(await reader.getByRole('link', { name: 'Admin', exact: true }).count()).toBe(0);
    expect((await reader.goto('/priorities/new'))?.status()).toBe(403);
  });
});
