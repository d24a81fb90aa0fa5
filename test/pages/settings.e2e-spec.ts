import type { Page } from 'playwright-core';
import { CheckedApi } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { refusalIn } from '../support/recorded';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';

const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

describe('Settings', () => {
  let database: TestDatabase;
  let server: TestServer;
  let client: CheckedApi;
  let pages: Pages;

  beforeAll(async () => {
    // Of its own: what is set here would change what others of the worker are told.
    database = await freshDatabase();
    server = await startServer({ databaseUrl: database.url });
    client = await CheckedApi.at(server.url);
    pages = await Pages.open();
  });
  afterAll(async () => {
    await pages.close();
    await server.stop();
    await database.drop();
  });

  const limitsOn = async (asOf: string): Promise<unknown> =>
    (await client.get(`/api/v1/sponsors/activity?asOf=${asOf}`)).body.thresholds;
  const set = async (name: string, value: unknown): Promise<unknown> => {
    const answer = await client.put(`/api/v1/settings/${name}`, { value });
    return answer.status === 204 ? 204 : refusalIn(answer);
  };

  it('change the rule from the day on which they are set, and leave earlier days as they were', async () => {
    expect(await limitsOn(day(0))).toEqual({ liveDays: 45, coolingDays: 90, source: 'DEFAULT' });
    expect(await set('SPONSOR_LIVE_DAYS', 60)).toBe(204);
    expect(await set('SPONSOR_LIVE_DAYS', 50)).toBe(204);
    expect(await limitsOn(day(-1))).toEqual({ liveDays: 50, coolingDays: 90, source: 'DEFAULT' });
    expect(await limitsOn(day(3))).toEqual({ liveDays: 45, coolingDays: 90, source: 'DEFAULT' });
    const { body } = await client.get('/api/v1/settings');
    expect(body).toHaveLength(6);
    expect(body[0]).toMatchObject({ name: 'SPONSOR_LIVE_DAYS', value: 50, otherwise: 45, unit: 'days' });
    expect(body[0].history).toEqual([{ value: 50, from: expect.any(String), to: null }]);
    const { body: trail } = await client.get('/api/v1/trail?useCase=set-setting');
    expect(trail.items[0].change).toEqual({ name: 'SPONSOR_LIVE_DAYS', value: 50, before: 60 });
  });

  it('are refused out of their range, and where one would contradict another', async () => {
    expect(await set('ACTION_SOON_DAYS', 61)).toEqual([422, 'Enter a whole number from 1 to 60.', ['#/value']]);
    expect(await set('SPONSOR_COOLING_DAYS', 20)).toEqual([
      422,
      'A sponsor cannot be going quiet before they are no longer live: that is up to 50 days, and this up to 20.',
      ['#/value'],
    ]);
    expect((await client.put('/api/v1/settings/NOTHING', { value: 5 })).status).toBe(404);
  });

  it('travel in the partnership file, with the days on which each was in force', async () => {
    const { body } = await client.get('/api/v1/partnership/export');
    expect(body.settings).toEqual([{ name: 'SPONSOR_LIVE_DAYS', value: 50, from: expect.any(String) }]);
    const other = await freshDatabase();
    const elsewhere = await startServer({ databaseUrl: other.url });
    try {
      const there = await CheckedApi.at(elsewhere.url);
      const file = JSON.stringify({
        ...body,
        settings: [{ name: 'SPONSOR_LIVE_DAYS', value: 30, from: '2013-01-01' }],
      });
      const sent = await there.post('/api/v1/partnership/import', file, { 'content-type': 'application/json' });
      expect(sent.status).toBe(200);
      const board = await there.get('/api/v1/sponsors/activity?asOf=2014-01-01');
      expect(board.body.thresholds).toEqual({ liveDays: 30, coolingDays: 90, source: 'DEFAULT' });
    } finally {
      await elsewhere.stop();
      await other.drop();
    }
  });

  it('are set on a page, without JavaScript, as is what the partnership is called', async () => {
    const page = await pages.window({ at: server.url, hasJavaScript: false });
    const told = (): Promise<string | null> => page.getByRole('alert').textContent();
    await page.goto('/admin');
    await press(page, 'Settings', 'link');
    await press(page, 'Change the threshold Action is due soon', 'link');
    await page.getByLabel('How many days?').fill('soon');
    await press(page, 'Save');
    expect(await told()).toContain('Enter a whole number');
    expect(await page.getByLabel('How many days?').inputValue()).toBe('soon');
    await page.getByLabel('How many days?').fill('14');
    await press(page, 'Save');
    expect(await told()).toContain('The threshold holds from today on.');
    expect(await page.locator('tbody').textContent()).toContain(
      'An open action is Due soon from 14 days before its day.',
    );

    await press(page, 'Change what the partnership is called', 'link');
    await page.getByLabel('Name').fill('Severn Health Partners');
    await page.getByLabel('Partners (optional)').fill('A trust, a council and a university');
    await press(page, 'Save');
    expect(await page.title()).toContain('Severn Health Partners');
    expect(await page.locator('footer').textContent()).toContain('A trust, a council and a university');
  });

  it('stand on pages in which axe finds nothing', async () => {
    const page: Page = await pages.window({ at: server.url });
    for (const path of ['', '/partnership', '/thresholds/sponsor-live-days']) {
      await page.goto(`/admin/settings${path}`);
      expect(await axeFaults(page)).toEqual([]);
    }
  });
});
