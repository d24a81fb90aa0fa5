import { aGroup, anOccupancy, aSeat } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { declaredPromise } from '../support/a-promise';
import { axeFaults, Pages, press } from '../support/browser';
import { aPerson } from '../support/directory-rows';
import { plusDays } from '../../src/platform/time/period';

describe('The checks of a team', () => {
  let pages: Pages;
  let hit: Made;
  let promise: string;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  const quotation = 'The working group will be led by two individuals, encompassing academic and service leadership.';

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = await client.made('/api/v1/hits', { name: `Checked ${worker}`, status: 'ACTIVE', from: '2012-10-01' });
    const group = await aGroup(`Falls group ${worker}`, { kind: 'WORKING_GROUP', hit: hit.id });
    const seat = await aSeat(group, 'Academic co-lead', { role: 'CO_LEAD' });
    await anOccupancy(seat, await aPerson('Ada Green'), '2012-10-01', { capacity: 'ACADEMIC' });
    promise = await declaredPromise(hit.id, { group: group.id, rule: 'LED_BY', quotation, clause: '4.2' });
    const other = await aGroup(`Quiet group ${worker}`, { kind: 'WORKING_GROUP', hit: hit.id });
    await declaredPromise(hit.id, { group: other.id, rule: 'LED_BY', quotation: 'So will the other.' });
  });

  afterAll(() => pages.close());

  const words = async (page: Awaited<ReturnType<Pages['window']>>): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

  it('hold each promise, word for word, against the record, with its rule and what would change it', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}?asOf=2014-03-15`);
    await press(page, 'Checks', 'link');
    const said = await words(page);

    expect(new URL(page.url()).search).toBe('?asOf=2014-03-15');
    for (const part of [
      `“${quotation}”`,
      'HIT application document, clause 4.2, 2012',
      '0 of 2 promises that are due are kept.',
      'No service lead: Ada Green (academic).',
      'What would change this',
      'It is kept again when the record shows it.',
      'No lead of this group has been recorded.',
      'It can be told when this is recorded: who leads it, from which day.',
      'nobody has declared a view.',
    ])
      expect(said).toContain(part);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('are counted by outcome, and each count leads to its part', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}/checks?asOf=2014-03-15`);
    await page.getByRole('link', { name: '1 not kept' }).click();

    expect(new URL(page.url()).hash).toBe('#not-kept');
    expect(await page.locator('#not-kept').textContent()).toBe('Not kept: 1 promise');
    expect(await page.locator('#cannot-tell').textContent()).toBe('Not enough recorded: 1 promise');
  });

  it('show twelve months as marks with the word beside each', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}/checks?asOf=2014-03-15`);
    const table = page.getByRole('table', { name: 'What each promise came to' });

    expect(await table.getByRole('columnheader').count()).toBe(13);
    expect(await table.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual(
      Array.from({ length: 12 }, () => expect.stringMatching(/^[✕?](Not kept|Not enough recorded)$/)),
    );
  });

  it('tell one promise month by month, and take an answer and a view with JavaScript off', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/teams/${hit.id}/checks/${promise}`);
    await page.getByRole('radio', { name: 'A lead in each capacity' }).check();
    await page.getByLabel('Known, because').fill('The post is advertised.');
    await page.getByLabel('Who says so?').fill('Jo Bell');
    await press(page, 'Save answer');

    expect(await page.title()).toContain('Error: ');
    expect(await words(page)).toContain('Enter the last day on which the answer stands, for example 31 3 2027');
    expect(await page.getByLabel('Known, because').inputValue()).toBe('The post is advertised.');

    const [year = '', month = '', day = ''] = plusDays(new Date().toISOString().slice(0, 10), 60).split('-');
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByLabel('Month', { exact: true }).fill(month);
    await page.getByLabel('Year', { exact: true }).fill(year);
    await press(page, 'Save answer');
    expect(await words(page)).toContain('Answer saved.');
    expect(await words(page)).toContain('Known, because: The post is advertised. (Jo Bell, until');

    await page.getByLabel('At risk').check();
    await press(page, 'Save view');
    expect(await words(page)).toContain('Say what would bring it back to green.');
    await page.getByLabel('What would bring it back on track?').fill('Somebody is appointed.');
    await press(page, 'Save view');
    expect(await words(page)).toContain('View saved.');
    expect(await words(page)).toContain('At risk, says');
  });

  it('have no accessibility faults on the page of one promise, with and without errors, and fit a phone', async () => {
    const page = await pages.window({ width: 320 });
    await page.goto(`/teams/${hit.id}/checks/${promise}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);

    await press(page, 'Save answer');
    expect(await axeFaults(page)).toEqual([]);
    await page.goto(`/teams/${hit.id}/checks`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it('show a promise only among those of its own team', async () => {
    const page = await pages.window();
    const other: Made = await (
      await api()
    ).made('/api/v1/hits', { name: `Promised nothing ${worker}`, status: 'ACTIVE', from: '2012-10-01' });

    expect((await page.goto(`/teams/${other.id}/checks/${promise}`))?.status()).toBe(404);
    await page.goto(`/teams/${other.id}/checks`);
    expect(await words(page)).toContain('No promises are asked for on this day.');
  });
});
