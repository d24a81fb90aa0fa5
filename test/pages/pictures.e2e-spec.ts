import type { Page } from 'playwright-core';
import { aGroup, anOccupancy, aReportingLine, aSeat, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { api } from '../support/api';
import { axeFaults, Pages } from '../support/browser';
import { anOrganisation, aPerson } from '../support/directory-rows';
import { anItem, wasReceived } from '../support/passing';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they expect and fail on anything else
type Told = any;

const asOf = '2024-06-20';
const year = `from=2023-06-21&to=${asOf}`;

describe('Pictures of a team', () => {
  let pages: Pages;
  let hit: Made;
  let steering: Made;
  let trustWide: Made;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  const council = `City Council ${worker}`;
  const trust = `Hospital Trust ${worker}`;
  const unseen = `University ${worker}`;
  const measure = async (path: string): Promise<Told> => (await (await api()).get(`/api/v1/measures/${path}`)).body;

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = await client.made('/api/v1/hits', { name: `Pictured ${worker}`, status: 'ACTIVE', from: '2024-01-01' });
    const partners = [await anOrganisation(council), await anOrganisation(trust), await anOrganisation(unseen)];
    for (const organisation of partners)
      await client.made(`/api/v1/hits/${hit.id}/partners`, { organisation, kind: 'PARTNER', from: '2024-01-01' });
    steering = await aGroup(`Pictured steering ${worker}`, { hit: hit.id, from: '2024-01-01' });
    trustWide = await aGroup(`Trust-wide ${worker}`, { kind: 'EXTERNAL_COMMITTEE', from: '2024-01-01' });
    await aReportingLine(steering, trustWide, '2024-01-01');
    await client.made(`/api/v1/groups/${steering.id}/rhythms`, {
      every: 'P1M',
      by: 'DAY_OF_MONTH',
      dayOfMonth: 10,
      from: '2024-01-01',
    });
    await client.made(`/api/v1/groups/${steering.id}/quorum-rules`, {
      rule: { all: [{ minCount: 2 }] },
      from: '2024-01-01',
    });
    const seats: string[] = [];
    const people: string[] = [];
    for (const [name, organisation] of [
      ['Ada Green', partners[0]],
      ['Ben Hill', partners[1]],
    ] as const) {
      const seat = await aSeat(steering, `Seat of ${name}`, { from: '2024-01-01' });
      people.push(await aPerson(name));
      await anOccupancy(seat, people.at(-1) ?? '', '2024-01-01', { representedOrganisation: organisation });
      seats.push(seat.id);
    }
    const came = (...statuses: string[]): object => ({
      attendance: statuses.map((status, place) => ({ seat: seats[place], status })),
    });
    await loggedMeeting(steering, '2024-01-10', {
      ...came('PRESENT', 'PRESENT'),
      agendaItems: [{ title: 'Workforce', topics: ['workforce'] }],
      actions: [
        { task: 'Ask the wards.', owner: people[0], dueOn: '2024-02-01' },
        { task: 'Write the plan.', owner: people[1], dueOn: '2024-09-01' },
      ],
    });
    await loggedMeeting(steering, '2024-02-14', came('PRESENT', 'APOLOGIES'));
    const { id } = await client.made('/api/v1/planned-meetings', { groups: [steering.id], meetsOn: '2024-03-13' });
    await client.post(`/api/v1/meetings/${id}/cancel`, { reason: 'Too few could come.' }, at(1));
    await loggedMeeting(trustWide, '2024-05-02', { agendaItems: [{ title: 'Workforce', topics: ['workforce'] }] });
    await wasReceived('escalations', await anItem(steering, trustWide, '2024-05-15'), { on: '2024-05-20' });
  });
  afterAll(() => pages.close());

  const cells = (page: Page, region: string): Promise<string[][]> =>
    page
      .getByRole('region', { name: region })
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())),
      );

  it('show each month of its rhythm by a mark and in words, as the measure tells it', async () => {
    const rhythm = await measure(`meeting-rhythm?hit=${hit.id}&asOf=${asOf}`);
    const states = rhythm.items[0].months.map(({ state }: Told) => state);
    expect(states.slice(-6)).toEqual(['QUORATE', 'INQUORATE', 'CANCELLED', 'MISSED', 'MET', 'NONE_DUE']);
    expect(rhythm.items[0].met).toEqual({ numerator: 3, denominator: 5 });
    expect(rhythm.total).toEqual({ numerator: 0, denominator: 1 });

    const page = await pages.window();
    await page.goto(`/teams/${hit.id}?asOf=${asOf}`);
    const [row = []] = await cells(page, 'Meetings month by month');
    const words = row.slice(-7).map((cell) => cell.replace(/^\W+/, ''));
    expect(words).toEqual([
      'Met, with a quorum',
      'Met, without a quorum',
      'Cancelled',
      'Missed',
      'Met, quorum not known',
      'None due',
      '3 of 5',
    ]);
    expect(await page.locator('main').textContent()).toContain('Met in 3 of 5 months planned');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('show who came to each meeting and for whom, with the numbers of the measures in the table below', async () => {
    const attendance = await measure(`attendance?by=meeting&group=${steering.id}&${year}`);
    expect(attendance.items.map(({ present, expected }: Told) => [present, expected])).toEqual([
      [2, 2],
      [1, 2],
      [0, 0],
    ]);
    const organisations = await measure(`organisations-at-meetings?group=${steering.id}&${year}`);
    expect(organisations.items.map(({ name, meetings }: Told) => [name, meetings])).toEqual([
      [council, 2],
      [trust, 1],
      [unseen, 0],
    ]);

    const page = await pages.window({ hasJavaScript: false, width: 320 });
    await page.goto(`/groups/${steering.id}/attendance?asOf=${asOf}`);
    for (const summary of await page.getByText('Show these numbers as a table').all()) await summary.click();
    expect(await cells(page, 'Numbers of attendance at each meeting')).toEqual([
      ['14 February 2024', '1', '0', '1', '0', '1 of 2'],
      ['10 January 2024', '2', '0', '0', '0', '2 of 2'],
    ]);
    expect(await cells(page, 'Numbers of organisations represented')).toEqual([
      [council, 'Yes', '2 of 3 meetings'],
      [trust, 'Yes', '1 of 3 meetings'],
      [unseen, 'Yes', '0 of 3 meetings'],
    ]);
    const said = 'Usually 1 of 2 people come; 14 February 2024 was lowest at 1';
    expect(await page.getByRole('img', { name: said }).count()).toBe(1);
    expect(
      await page.getByText(`${unseen} was at 0 of 3 meetings, the fewest of any partner`).first().isVisible(),
    ).toBe(true);
    expect(await page.locator('html').evaluate((html): number => html.scrollWidth - html.clientWidth)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .getByRole('link', { name: /^Download CSV/ })
        .first()
        .isVisible(),
    ).toBe(false);
    expect(await page.getByRole('img', { name: said }).isVisible()).toBe(true);
  });

  it('show which partners meet, which nobody has seen, and what was sent up, and lead to the numbers as CSV', async () => {
    const page = await pages.window();
    await page.goto(`/network?hit=${hit.id}&asOf=${asOf}`);
    expect(await cells(page, 'Who meets whom')).toEqual([
      [`1. ${council}, at 2`, '–Itself', '1'],
      [`2. ${trust}, at 1`, '1', '–Itself'],
    ]);
    expect(await page.locator('main').textContent()).toContain(`${unseen}, not seen in these 12 months`);
    expect(await page.getByRole('img', { name: '1 item was sent, 1 was received, 0 were answered' }).count()).toBe(1);
    expect(await page.locator('.app-structure text').allTextContents()).toContain('at 2');
    expect(await axeFaults(page)).toEqual([]);
    const csv = await page.getByRole('link', { name: 'Download CSV of who meets whom' }).getAttribute('href');
    const rows = (await page.request.get(csv ?? '')).text();
    expect((await rows).split('\r\n')[1]?.split(',').slice(-1)).toEqual(['1']);
  });

  it('put two agendas side by side, from the list of groups that report to each other', async () => {
    const told = await measure(`agenda-alignment?group=${steering.id}&with=${trustWide.id}&${year}`);
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/network/agendas?group=${steering.id}&with=${trustWide.id}&asOf=${asOf}`);
    expect(await cells(page, 'Topics on both agendas')).toEqual([
      ['workforcesince 10 January 2024', 'workforcesince 2 May 2024', '113 days later'],
    ]);
    for (const sentence of told.withSuggested.sentences)
      expect(await page.locator('main').textContent()).toContain(sentence);
    const refused = await page.goto(`/network/agendas?group=${steering.id}&with=${steering.id}`);
    expect(refused?.status()).toBe(422);
  });

  it('show what becomes of actions, month by month and where the late ones are', async () => {
    const months = await measure(`actions-by-month?hit=${hit.id}&from=2024-01-01&to=2024-03-15`);
    expect(months.items).toEqual([
      { month: '2024-01-01', opened: 2, closed: 0, openAtEnd: 2 },
      { month: '2024-02-01', opened: 0, closed: 0, openAtEnd: 2 },
      { month: '2024-03-01', opened: 0, closed: 0, openAtEnd: 2 },
    ]);
    const late = await measure(`late-actions?hit=${hit.id}&from=2024-01-01&to=2024-03-15`);
    expect(late.items.map(({ label, late: count, open }: Told) => [label, count, open])).toEqual([
      [council, 1, 1],
      [trust, 0, 1],
    ]);
    const page = await pages.window();
    await page.goto(`/actions?hit=${hit.id}`);
    // Both are late by now.
    expect(
      await page.getByRole('img', { name: '2 late actions sit with 2 organisations, none of them with most' }).count(),
    ).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
  });
});
