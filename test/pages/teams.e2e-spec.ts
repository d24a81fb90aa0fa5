import { aGroup, anOccupancy, aReportingLine, aSeat } from '../support/a-group';
import { aPerson } from '../support/directory-rows';
import { axeFaults, Pages, press } from '../support/browser';
import { api } from '../support/api';
import { serverUrl } from '../support/server';

describe('The pages of teams', () => {
  let pages: Pages;
  const named = `Kind Hearts ${process.env['JEST_WORKER_ID'] ?? '1'}`;
  let id: string;

  beforeAll(async () => {
    pages = await Pages.open();
    const hits = await api();
    ({ id } = await hits.made('/api/v1/hits', {
      name: named,
      acronym: 'HEARTS',
      purpose: 'Fewer people in hospital with heart failure.',
      status: 'ACTIVE',
      from: '2024-04-01',
    }));
  });

  afterAll(() => pages.close());

  it('list the teams that the filters leave, and lead to each', async () => {
    const page = await pages.window();
    await page.goto('/teams');
    await page.getByLabel('Name').fill(named.toLowerCase());
    await press(page, 'Apply filters', 'button');

    expect(await page.locator('caption').textContent()).toBe('1 team');
    expect(await axeFaults(page)).toEqual([]);

    await press(page, named, 'link');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(named);
    expect(await page.title()).toContain(named);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('work with JavaScript off', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/teams?q=${encodeURIComponent(named)}&status=ACTIVE`);
    await press(page, named, 'link');

    expect(await page.getByText('No executive sponsor on this day.').isVisible()).toBe(true);
  });

  it('say so when no team is left by the filters', async () => {
    const page = await pages.window();
    await page.goto('/teams?q=nobody-is-called-this');

    expect(await page.getByText('No teams match these filters.').isVisible()).toBe(true);
    await press(page, 'Clear filters', 'link');
    expect(new URL(page.url()).search).toBe('');
  });

  it('say which day they are of when it is not today', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${id}?asOf=2024-05-01`);

    expect(await page.locator('.app-as-of').textContent()).toContain('You are looking at 1 May 2024');
  });

  it('say at a glance what a team is for, who chairs it, to whom it reports and when it meets next', async () => {
    const steering = await aGroup('Steering group', { hit: id, from: '2024-04-01' });
    const board = await aGroup('Executive board of the hearts', { kind: 'BOARD' });
    await aReportingLine(steering, board, '2024-04-01');
    await anOccupancy(
      await aSeat(steering, 'Chair', { role: 'CHAIR', from: '2024-04-01' }),
      await aPerson('Ada Green'),
      '2024-04-01',
    );
    const page = await pages.window();
    await page.goto(`/teams/${id}?asOf=2024-05-01`);
    const glance = await page.locator('.nhsuk-summary-list dd').allTextContents();

    expect(glance.map((value) => value.trim())).toEqual([
      'Fewer people in hospital with heart failure.',
      'None recorded',
      'None recorded. See those of the partners',
      'Not recorded',
      'Not recorded',
      'Ada Green',
      'Executive board of the hearts',
      'Not recorded',
      'None planned',
      'See each promise',
    ]);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('fit a phone without scrolling sideways', async () => {
    const page = await pages.window({ width: 320 });
    for (const address of ['/teams', `/teams/${id}`]) {
      await page.goto(address);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
  });

  it('say what is wrong on a page of their own', async () => {
    const page = await pages.window();
    const answer = await page.goto('/teams/00000000-0000-4000-8000-000000000000');

    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('ask whoever is not signed in to do so, and remember where they wanted to go', async () => {
    const answer = await fetch(`${serverUrl()}/teams?q=x`, { redirect: 'manual' });

    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fteams%3Fq%3Dx');
  });
});
