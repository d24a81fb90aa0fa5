import { aGroup, anOccupancy, aReportingLine, aSeat, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { anOrganisation, aPerson } from '../support/directory-rows';

describe('The groups of a team', () => {
  let pages: Pages;
  let hit: Made;
  let board: Made;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  const working = `Working group on falls ${worker}`;

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = await client.made('/api/v1/hits', { name: `Grouped ${worker}`, status: 'ACTIVE', from: '2024-04-01' });
    board = await aGroup(`Executive board ${worker}`, { kind: 'BOARD', from: '2024-04-01' });
    const group = await aGroup(working, {
      kind: 'WORKING_GROUP',
      hit: hit.id,
      from: '2024-04-01',
      purpose: 'Fewer falls at home.',
    });
    await aReportingLine(group, board, '2024-04-01', { every: 'P3M', form: 'written report' });
    const organisation = await anOrganisation(`University ${worker}`);
    const [academic, service] = [
      await aSeat(group, 'Academic co-lead', { role: 'CO_LEAD', from: '2024-04-01' }),
      await aSeat(group, 'Service co-lead', { role: 'CO_LEAD', from: '2024-04-01' }),
    ];
    const ada = await aPerson('Ada Green');
    await anOccupancy(academic, ada, '2024-04-01', {
      capacity: 'ACADEMIC',
      representedOrganisation: organisation,
    });
    const stay = await anOccupancy(service, await aPerson('Ben Hill'), '2024-04-01');
    await client.post(`/api/v1/occupancies/${stay.id}/end`, { lastDay: '2024-09-02' }, at(1));
    await client.made(`/api/v1/groups/${group.id}/rhythms`, {
      every: 'P1M',
      by: 'NTH_WEEKDAY',
      nth: 2,
      weekday: 3,
      exceptMonths: [8],
      from: '2024-04-01',
    });
    await client.made(`/api/v1/groups/${group.id}/quorum-rules`, {
      from: '2024-04-01',
      rule: { all: [{ minCount: 2 }], deputiesCount: 'NEVER' },
      quotation: 'Two members shall be a quorum.',
    });
    await loggedMeeting(group, '2024-06-12', {
      attendance: [{ seat: academic.id, status: 'PRESENT' }],
      actions: [{ task: 'Write to the practices', owner: ada, dueOn: '2024-07-01' }],
    });
  });

  afterAll(() => pages.close());

  it('show both leads of each, and an empty slot as a gap since the day it fell empty', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}/groups?asOf=2024-10-01`);
    const row = page.getByRole('row', { name: working });

    expect(await row.textContent()).toContain('Ada Green');
    expect((await row.textContent())?.replace(/\s+/g, ' ')).toContain('Gap No service lead since 3 September 2024');
    expect(await page.getByText('0 of 1 group that two people lead has both leads.').isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('lead each to a page that says what it is for, when it meets, what makes it quorate and what is open', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/teams/${hit.id}/groups?asOf=2024-08-01`);
    await press(page, working, 'link');
    const said = (await page.locator('main').textContent())?.replace(/\s+/g, ' ');

    expect(new URL(page.url()).search).toBe('?asOf=2024-08-01');
    for (const words of [
      'Fewer falls at home.',
      'The second Wednesday, every month, not in August',
      'at least 2 members',
      'Deputies do not count.',
      '“Two members shall be a quorum.”',
      `Executive board ${worker}, every 3 months, written report`,
      'Ben Hill',
      '1 of 1',
      'Write to the practices',
      'late by 31 days',
    ])
      expect(said).toContain(words);
  });

  it('include those above the teams, with the groups that report to them', async () => {
    const page = await pages.window();
    await page.goto(`/groups/${board.id}?asOf=2024-08-01`);

    expect(await page.getByText('No team: it stands above or beside them').isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await press(page, working, 'link');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(working);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('fit a phone without scrolling sideways', async () => {
    const page = await pages.window({ width: 320 });
    for (const address of [`/teams/${hit.id}/groups`, `/groups/${board.id}`]) {
      await page.goto(address);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
  });
});
