import { randomUUID } from 'node:crypto';
import { aReportingLine, aWorkingLink } from '../support/a-group';
import type { Made } from '../support/a-group';
import { api } from '../support/api';
import { aSourceDocument } from '../support/directory-rows';
import { axeFaults, Pages } from '../support/browser';

describe('How the groups of a team hang together', () => {
  let pages: Pages;
  let hit = '';
  const groups: Record<string, Made & { key: string }> = {};

  async function group(name: string, kind: string): Promise<void> {
    const key = `structure-${randomUUID()}`;
    const made = await (await api()).made('/api/v1/groups', { key, name, kind, hit, from: '2024-04-01' });
    groups[name] = { id: made.id, version: made.version, key };
  }
  const of = (name: string): Made & { key: string } => {
    const known = groups[name];
    if (!known) throw new Error(`There is no ${name}.`);
    return known;
  };

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    const body = { key: `structure-${randomUUID()}`, name: 'Joined up', from: '2024-04-01', status: 'ACTIVE' };
    hit = (await client.made('/api/v1/hits', body)).id;
    await group('Steering', 'STEERING_GROUP');
    await group('Pathway', 'WORKING_GROUP');
    await group('Evidence', 'WORKING_GROUP');
    await aReportingLine(of('Pathway'), of('Steering'), '2024-04-01');
    await aWorkingLink(of('Pathway'), of('Evidence'), '2024-04-01');
    const promise = {
      rule: 'REPORTS_TO',
      parameters: { to: [of('Steering').key] },
      from: '2024-04-01',
      group: of('Evidence').id,
    };
    await client.made('/api/v1/commitments', {
      ...promise,
      key: `structure-${randomUUID()}`,
      sourceDocument: await aSourceDocument(hit, 'Application', 2024),
      quotation: 'The evidence group will report to the steering group.',
    });
  });
  afterAll(() => pages.close());

  it('is drawn with what was promised and is missing, and told in words below', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit}/structure`);

    expect(await page.locator('#structure-title').textContent()).toBe('1 promised line is missing between 3 groups');
    expect(await page.locator('.app-structure [stroke-dasharray]').count()).toBe(1);
    expect(await page.locator('main').textContent()).toContain('Promised to report to, and no line is recorded:');
    expect(await axeFaults(page)).toEqual([]);
    const box = page.locator('.app-structure a', { hasText: 'Pathway' });
    await Promise.all([page.waitForEvent('load'), box.click()]);
    expect(new URL(page.url()).pathname).toBe(`/groups/${of('Pathway').id}`);
  });

  it('is shown as it was on another day, and of no group with a sentence', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/teams/${hit}/structure?asOf=2024-03-01`);
    expect(await page.getByText('No groups on this day.').isVisible()).toBe(true);
  });
});
