import type { Page } from 'playwright-core';
import { api } from '../support/api';
import { aSponsor, daysAgo } from '../support/a-sponsor';
import type { ASponsor } from '../support/a-sponsor';
import { axeFaults, Pages, press } from '../support/browser';
import { anOrganisation, aPerson } from '../support/directory-rows';
import { engaged } from '../support/golden-sponsor';
import { changed, recordedPerson } from '../support/recorded';
import { dayInWords } from '../../src/platform/time/day-in-words';

describe('The page of a sponsor', () => {
  let pages: Pages;
  let sponsor: ASponsor;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';

  beforeAll(async () => {
    pages = await Pages.open();
    sponsor = await aSponsor(`Pat Page ${worker}`);
    const client = await api();
    await engaged(sponsor.id, daysAgo(300), 'VISIT', { reportedBy: 'SPONSOR', initiatedBy: 'SPONSOR' });
    await engaged(sponsor.id, daysAgo(120), 'ONE_TO_ONE');
    await engaged(sponsor.id, daysAgo(20), 'BRIEFING_RECEIVED');
    const both = await client.made(`/api/v1/sponsorships/${sponsor.id}/engagements`, {
      kind: 'ADVOCACY',
      happenedOn: daysAgo(60),
      initiatedBy: 'HIT',
      reportedBy: 'MANAGER',
      note: 'Spoke at the trust’s board.',
    });
    await changed(`/api/v1/engagements/${both.id}/confirm`, both.version, { by: 'SPONSOR', on: daysAgo(50) });
    const words = { ask: 'Introduce us to the ICB.', askedOn: daysAgo(40), wantedBy: daysAgo(10) };
    await client.made(`/api/v1/sponsorships/${sponsor.id}/asks`, words);
    const passed = { description: 'A funding call', url: 'https://example.org/call', referredOn: daysAgo(90) };
    await client.made(`/api/v1/sponsorships/${sponsor.id}/opportunities`, passed);
  });

  afterAll(() => pages.close());

  const words = async (page: Page, part = 'main'): Promise<string> =>
    ((await page.locator(part).textContent()) ?? '').replace(/\s+/g, ' ');

  it('says why the relationship has its status, by which days, and how long it was ever silent', async () => {
    const page = await pages.window();
    await page.goto(`/sponsors/${sponsor.id}`);
    const said = await words(page);

    for (const part of [
      'Going quiet. Last contact that counts was 60 days ago: spoke up for the team on',
      'reported by the team, confirmed by the sponsor.',
      'which does not count as contact.',
      'Live up to 45 days after the last contact that counts, going quiet up to 90',
      'The longest silence was 430 days',
      'Open for 40 days, late by 10',
      'Waiting for the team',
      `Sponsor since ${dayInWords(daysAgo(730))}`,
    ])
      expect(said).toContain(part);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('tells contacts apart by whose word they stand on, in words and by how far in they stand', async () => {
    const page = await pages.window();
    await page.goto(`/sponsors/${sponsor.id}`);
    const entries = await page
      .locator('.app-history li')
      .evaluateAll((all) =>
        all.map((one) => [one.querySelector('strong')?.textContent, one.getBoundingClientRect().left] as const),
      );

    expect(entries.map(([standing]) => standing)).toEqual([
      'Does not count as contact.',
      'Both sides confirm it.',
      'Reported by the team.',
      'The sponsor’s own report.',
    ]);
    const [sent = 0, both = 0, team = 0, own = 0] = entries.map(([, left]) => left);
    expect(own).toBe(both);
    expect(team).toBeGreaterThan(own);
    expect(sent).toBeGreaterThan(team);
  });

  it('draws twelve months of contact, said in words too, with the same contacts as a table', async () => {
    const page = await pages.window();
    await page.goto(`/sponsors/${sponsor.id}`);
    const picture = page.getByRole('img');

    expect(await picture.locator('> title').textContent()).toBe(
      '3 contacts that count in 12 months; the longest gap was 180 days',
    );
    expect(await picture.locator('> desc').textContent()).toContain('Reported by the team: 1.');
    expect(await picture.locator('> svg').count()).toBe(4);
    await page.getByText('Show these contacts as a table').click();
    expect(await page.locator('.app-picture tbody tr').count()).toBe(4);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('shows what was known on another day, and lets nobody act on it', async () => {
    const page = await pages.window();
    await page.goto(`/sponsors/${sponsor.id}?asOf=${daysAgo(55)}`);

    expect(await page.locator('.app-as-of').isVisible()).toBe(true);
    expect(await page.locator('.app-history strong').allTextContents()).toEqual([
      'Reported by the team.',
      'Reported by the team.',
      'The sponsor’s own report.',
    ]);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
  });

  it('says who came before and after, and that a sponsorship that ended has no status', async () => {
    const { id } = await aSponsor(`Pre Decessor ${worker}`);
    const next = await recordedPerson(`Suc Cessor ${worker}`);
    const on = daysAgo(30);
    const made = await (
      await api()
    ).post(`/api/v1/sponsorships/${id}/succession`, { person: next.id, on }, { 'If-Match': '"1"' });
    expect(made.status).toBeLessThan(300);
    const page = await pages.window();
    await page.goto(`/sponsors/${id}`);

    expect(await words(page)).toContain(`This sponsorship ended on ${dayInWords(daysAgo(31))}`);
    await press(page, `Suc Cessor ${worker}`, 'link');
    expect(await words(page, '.nhsuk-summary-list')).toContain(
      `Pre Decessor ${worker}, until ${dayInWords(daysAgo(31))}`,
    );
  });

  it('says what will be here while there is nothing, and what to do next', async () => {
    const { id } = await aSponsor(`Em Ty ${worker}`);
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/sponsors/${id}`);

    expect(await words(page)).toContain('No contacts recorded yet. Contacts appear here when');
    expect(await words(page)).toContain('Nothing is waiting for this sponsor.');
    expect(await page.getByText('No contact yet', { exact: true }).count()).toBe(1);
  });

  it('fits a phone without scrolling sideways', async () => {
    const page = await pages.window({ width: 320 });
    await page.goto(`/sponsors/${sponsor.id}`);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('knows the first day no more exactly than it is recorded, nor does any other page that tells of it', async () => {
    const client = await api();
    const name = `Vague ${worker}`;
    const { id: hit } = await client.made('/api/v1/hits', { name, status: 'ACTIVE', from: '2014-01-01' });
    const [organisation, person] = [await anOrganisation(`${name} Trust`), await aPerson(`${name} Sponsor`)];
    await client.made(`/api/v1/hits/${hit}/partners`, { organisation, kind: 'PARTNER', from: '2014-01-01' });
    const made = { hit, person, organisation, from: '2014-01-01', fromPrecision: 'YEAR' };
    const { id } = await client.made('/api/v1/sponsorships', made);
    // The sentences that count days say from which.
    const exactly = /1 January 2014(?!, \d+ days| to )/;
    const page = await pages.window();
    for (const [path, said] of [
      [`/sponsors/${id}`, 'Sponsor since 2014'],
      [`/people/${person}`, 'Since 2014'],
      [`/teams/${hit}/sponsor`, '2014'],
    ] as const) {
      await page.goto(path);
      const shown = await words(page);
      expect([path, shown.includes(said), exactly.test(shown)]).toEqual([path, true, false]);
    }
  });
});
