import { randomUUID } from 'node:crypto';
import { plusDays } from '../../src/platform/time/period';
import { aGroup, aSeat, anOccupancy } from '../support/a-group';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { wordsOf } from '../support/form-pages';
import { beyondPhone } from '../support/page-faults';
import { recordedHit, recordedOrganisation, recordedPerson } from '../support/recorded';

describe('What is told ahead', () => {
  let pages: Pages;
  const tag = randomUUID().slice(0, 8);
  const today = new Date().toISOString().slice(0, 10);
  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('is who gets a mail on the next morning, and about what', async () => {
    const group = await aGroup('Steering group');
    const { id: person } = await recordedPerson(`Next ${tag}`, { email: `next-${tag}@example.org` });
    await anOccupancy(await aSeat(group, 'Member'), person, '2012-10-01');
    // Within five working days of the next one, whichever day of the year it is.
    await (await api()).made('/api/v1/planned-meetings', { groups: [group.id], meetsOn: plusDays(today, 6) });
    const page = await pages.window({ width: 320 });
    await page.goto('/admin/mails');
    await press(page, 'See the next mails', 'link');
    expect(await page.getByRole('row', { name: new RegExp(`Next ${tag}`) }).textContent()).toContain('Your meetings');
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
    const { body } = await (await api()).get('/api/v1/mails/next');
    expect(body.mails).toContainEqual({ recipientName: `Next ${tag}`, causes: ['PAPERS'], things: 1 });
  });

  it('is on the board that a sponsor is away', async () => {
    const client = await api();
    const [hit, trust] = [await recordedHit(`Away ${tag}`), await recordedOrganisation(`Away ${tag} trust`)];
    const { id: person } = await recordedPerson(`Sponsor ${tag}`);
    await client.made(`/api/v1/hits/${hit.id}/partners`, { organisation: trust.id, from: '2012-10-01' });
    const sponsors = { hit: hit.id, person, organisation: trust.id, from: '2012-10-01' };
    await client.made('/api/v1/sponsorships', sponsors);
    await client.made(`/api/v1/people/${person}/times-away`, {
      from: today,
      to: plusDays(today, 9),
      deputyName: 'Sam Green',
    });
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/sponsors?organisation=${trust.id}`);
    expect(await wordsOf(page)).toContain('Sam Green stands in');
  });
});
