import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';
import { faultsTold, toldOn, wordsOf } from '../support/form-pages';
import { beyondPhone } from '../support/page-faults';
import { serverUrl } from '../support/server';

describe('A report that is made by itself, by pages', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('is asked for by whoever manages the team, keeps what was typed, and is ended', async () => {
    const team = `Team of ${randomUUID().slice(0, 8)}`;
    const { id: hit } = await (await api()).made('/api/v1/hits', { name: team, status: 'ACTIVE', from: '2020-01-01' });
    const manager = await somebody('HIT_MANAGER', serverUrl(), { hit });
    const page = await pages.window({ headers: manager.bearer, width: 320 });
    await page.goto('/reports');
    await press(page, 'Scheduled reports', 'link');
    expect(await wordsOf(page)).toContain('No report is scheduled yet.');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Schedule a report');
    expect(await page.getByLabel('How many days after the period has ended?').inputValue()).toBe('10');
    await page.getByLabel('Governance report').check();
    await page.getByLabel('Of which team?').selectOption(hit);
    await page.getByLabel('Each quarter').check();
    await page.getByLabel('Who is told of it?').fill(`${manager.email}\nnobody@example.org`);
    await press(page, 'Schedule report');
    expect(await faultsTold(page)).toEqual([
      'Nobody has an account with the address nobody@example.org. Ask an administrator to add one, or leave it out.',
    ]);
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
    await page.getByLabel('Who is told of it?').fill(manager.email);
    await press(page, 'Schedule report');
    expect(await toldOn(page)).toContain('From now on it is made by itself.');
    expect(await wordsOf(page)).toContain('Each quarter, 10 days after it ended.');
    expect(await axeFaults(page)).toEqual([]);

    const plain = await pages.window({ headers: manager.bearer, hasJavaScript: false });
    await plain.goto('/reports/schedules');
    await plain.getByRole('link', { name: `Governance report: ${team}` }).click();
    await press(plain, 'End schedule');
    expect(await toldOn(plain)).toContain('No more are made.');
    await page.goto('/reports/schedules');
    expect(await wordsOf(page)).toContain('Ended on');
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
  });
});
