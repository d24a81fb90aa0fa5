import { randomUUID } from 'node:crypto';
import { aGroup, aReportingLine } from '../support/a-group';
import type { Made } from '../support/a-group';
import { somebody } from '../support/an-account';
import type { Somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';

const word = `Dunlin${randomUUID().slice(0, 8)}`;

describe('The two-minute update', () => {
  let pages: Pages;
  let hit: Made;
  let one: Made;
  let lead: Somebody;

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = await client.made('/api/v1/hits', { name: `${word} team`, status: 'ACTIVE', from: '2024-04-01' });
    const inTeam = { hit: hit.id, kind: 'THEMATIC_GROUP' };
    one = await aGroup(`${word} first theme`, inTeam);
    const other = await aGroup(`${word} second theme`, inTeam);
    const steering = await aGroup(`${word} steering group`, { hit: hit.id });
    for (const group of [one, other]) await aReportingLine(group, steering, '2024-04-01');
    lead = await somebody('CO_LEAD', undefined, { group: one.id });
    await client.made(`/api/v1/accounts/${lead.id}/role-grants`, {
      role: 'CO_LEAD',
      from: '2024-01-01',
      group: other.id,
    });
  });
  afterAll(() => pages.close());

  const main = async (page: Awaited<ReturnType<Pages['window']>>): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

  it('is sent for both groups that somebody leads on one page, keeps what was typed when it is refused, and asks the parent', async () => {
    const page = await pages.window({ headers: lead.bearer, width: 320 });
    await page.goto(`/groups/${one.id}`);
    await press(page, 'Send an update', 'link');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('At risk').first().check();
    await page.getByLabel(`${word} second theme: What changed?`).fill('A new lead came.');
    await press(page, 'Send updates');
    const faults = (await page.getByRole('alert').textContent()) ?? '';
    expect(faults).toContain('Enter what changed, in a sentence');
    expect(faults).toContain('Select how it is going');
    expect(await page.getByLabel(`${word} second theme: What changed?`).inputValue()).toBe('A new lead came.');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel(`${word} first theme: What changed?`).fill('Two leads left.');
    await page.getByLabel(`${word} first theme: What do you need? (optional)`).fill('Somebody from social care.');
    await page.getByLabel('On track').last().check();
    await press(page, 'Send updates');
    expect(await main(page)).toContain('Update sent.');
    expect(await main(page)).toContain('At risk Two leads left.Asked for: Somebody from social care.');
    expect(await axeFaults(page)).toEqual([]);

    const steering = await pages.window();
    await steering.goto(`/teams/${hit.id}/groups`);
    const rowOf = async (theme: string) => steering.getByRole('row', { name: new RegExp(theme) }).textContent();
    expect([await rowOf('first theme'), await rowOf('second theme')]).toEqual([
      expect.stringContaining('At risk'),
      expect.stringContaining('On track'),
    ]);
    await press(steering, `${word} steering group`, 'link');
    const asked = steering.getByRole('region', { name: 'What other groups asked of this group' });
    expect((await asked.textContent())?.replace(/\s+/g, ' ')).toContain(
      `Somebody from social care. ${word} first theme`,
    );
    await press(steering, 'Somebody from social care.', 'link');
    expect(await main(steering)).toContain('What the group needed, in its update of that day');
    await steering.goto(`/teams/${hit.id}/history`);
    expect(await main(steering)).toContain(`${word} first theme: at risk`);
  });
});
