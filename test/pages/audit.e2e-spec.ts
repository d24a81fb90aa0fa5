import { randomUUID } from 'node:crypto';
import { api } from '../support/api';
import { aGroup, at } from '../support/a-group';
import { somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';
import { freshDatabase, connected } from '../support/database';
import { administrator } from '../support/administrator';
import { startServer, serverUrl } from '../support/server';

describe('The trail on its pages', () => {
  let pages: Pages;

  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('says at the end of a record who changed it last, and tells its history, to whoever may read that', async () => {
    const client = await api();
    const group = await aGroup(`Panel ${randomUUID()}`);
    await client.patch(`/api/v1/groups/${group.id}`, { name: 'Panel of two names' }, at(1));
    const page = await pages.window();
    await page.goto(`/groups/${group.id}`);
    expect(await page.locator('.app-last-change').textContent()).toMatch(/^Last changed .* by Test Administrator\./);
    await press(page, 'Changes to this record', 'link');
    expect(await page.locator('h1').textContent()).toBe('History of this group');
    expect(await page.locator('.app-history h2').allTextContents()).toEqual(['Amended group', 'Recorded group']);
    await page.getByText('What it says').first().click();
    expect(await page.locator('.app-history').textContent()).toContain('Name: Panel of two names (before: Panel ');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'This group', 'link');
    expect(await page.locator('h1').textContent()).toContain('Panel of two names');

    const member = await somebody('MEMBER', serverUrl(), { group: group.id });
    const theirs = await pages.window({ headers: member.bearer });
    await theirs.goto(`/groups/${group.id}`);
    expect(await theirs.locator('.app-last-change').count()).toBe(0);
    expect((await theirs.goto(`/history/groups/${group.id}`))?.status()).toBe(403);
    const other = await aGroup(`Unseen ${randomUUID()}`);
    const chair = await somebody('CHAIR', serverUrl(), { group: group.id });
    const chairs = await pages.window({ headers: chair.bearer });
    expect((await chairs.goto(`/history/groups/${group.id}`))?.status()).toBe(200);
    expect((await chairs.goto(`/history/groups/${other.id}`))?.status()).toBe(404);
  });

  it('is filtered by who, what, which thing, days and request, and taken out as CSV, without JavaScript', async () => {
    const client = await api();
    const group = await aGroup(`Panel ${randomUUID()}`);
    await client.patch(`/api/v1/groups/${group.id}`, { name: `Panel of ${group.id}` }, at(1));
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/admin/audit?subject=${group.id}`);
    expect(await page.locator('caption').textContent()).toBe('2 rows');
    expect(await page.locator('tbody').textContent()).toContain(`Group: Panel of ${group.id}`);
    await page.getByLabel('Who').fill('test admin');
    await page.getByLabel('What, such as log meeting').fill('Amend group');
    await page.getByLabel('Kind of thing').selectOption({ label: 'Group' });
    await page.getByLabel('From').fill('2026-01-01');
    await press(page, 'Apply filters');
    expect(await page.locator('caption').textContent()).toBe('1 row');
    const csv = await page.request.get(`${page.url()}&format=csv`);
    expect((await csv.text()).trim().split('\n')).toHaveLength(2);
    await page.getByRole('link', { name: /^Request/ }).click();
    expect(await page.locator('caption').textContent()).toBe('1 row');
    await page.goto(`/admin/audit?who=${randomUUID()}`);
    expect(await page.locator('main').textContent()).toContain('No rows match these filters.');
  });

  it('is proved, and the first row that was touched is named', async () => {
    const fresh = await freshDatabase();
    const server = await startServer({ databaseUrl: fresh.url });
    try {
      const page = await pages.window({ headers: administrator, at: server.url });
      await page.goto('/admin/audit/proof');
      expect(await page.locator('h1').textContent()).toBe('The trail is as it was written');
      const place = (await page.locator('.app-secret').textContent()) ?? '';
      await page.getByLabel('A place that you kept').fill('nowhere');
      await press(page, 'Check against it');
      expect(await page.getByRole('alert').textContent()).toContain('Give the place as position:hash');
      expect(await axeFaults(page)).toEqual([]);
      await page.getByLabel('A place that you kept').fill(place);
      await press(page, 'Check against it');
      expect(await page.locator('main').textContent()).toContain('also not since the place that you kept');

      await page.request.post('/api/v1/people', { data: { name: 'Ann Archer', profession: 'MEDICAL' } });
      await connected(fresh.url, async (client) => {
        await client.query(`ALTER TABLE trail DISABLE TRIGGER trail_is_append_only;
          UPDATE trail SET address = '10.0.0.1' WHERE position = (SELECT max(position) FROM trail)`);
      });
      await page.goto('/admin/audit/proof');
      expect(await page.locator('h1').textContent()).toBe('The trail was touched');
      expect(await page.locator('main').textContent()).toMatch(/Row \d+ is the first that is wrong/);
      expect(await axeFaults(page)).toEqual([]);
    } finally {
      await server.stop();
      await fresh.drop();
    }
  });
});
