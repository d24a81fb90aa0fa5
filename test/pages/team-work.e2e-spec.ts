import { at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { anOrganisation, aPerson } from '../support/directory-rows';

describe('The work of a team', () => {
  let pages: Pages;
  let hit: Made;
  let small: SmallGroup;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = await client.made('/api/v1/hits', { name: `Working ${worker}`, status: 'ACTIVE', from: '2012-10-01' });
    small = await smallGroup(['ann', 'bob'], { hit: hit.id });
    await loggedMeeting(small.group, '2013-02-05', {
      attendance: [
        { seat: small.seatOf('ann'), status: 'PRESENT' },
        { seat: small.seatOf('bob'), status: 'APOLOGIES' },
      ],
      actions: [
        { task: 'Later task', owner: small.personIn('ann'), dueOn: '2013-09-01' },
        { task: 'Forgotten task', owner: small.personIn('bob'), dueOn: '2013-03-01' },
      ],
      decisions: [{ statement: 'To begin with the clinic.' }],
    });
    const organisation = await anOrganisation(`Sponsoring Trust ${worker}`);
    const first = await client.made('/api/v1/sponsorships', {
      hit: hit.id,
      person: await aPerson('Frida First'),
      organisation,
      from: '2012-10-01',
      isPrimary: true,
    });
    await client.post(`/api/v1/sponsorships/${first.id}/end`, { lastDay: '2013-03-31' }, at(1));
    const second = await client.made('/api/v1/sponsorships', {
      hit: hit.id,
      person: await aPerson('Sid Second'),
      organisation,
      from: '2013-04-01',
      isPrimary: true,
    });
    await client.made(`/api/v1/sponsorships/${second.id}/engagements`, {
      kind: 'ONE_TO_ONE',
      happenedOn: '2013-06-10',
      initiatedBy: 'SPONSOR',
      reportedBy: 'MANAGER',
    });
  });

  afterAll(() => pages.close());

  const words = async (page: Awaited<ReturnType<Pages['window']>>): Promise<string> =>
    ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

  it('lists its meetings with who came, and filters them', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/teams/${hit.id}?asOf=2013-06-30`);
    const sections = page.getByRole('navigation', { name: 'Pages of this team' });
    await Promise.all([page.waitForEvent('load'), sections.getByRole('link', { name: 'Meetings' }).click()]);

    expect(await words(page)).toContain('5 February 2013 Steering group Recorded 1 of 2');
    await page.getByLabel('Status').selectOption('CANCELLED');
    await press(page, 'Apply filters');
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2013-06-30');
    expect(await words(page)).toContain('No meetings match these filters.');
  });

  it('lists its actions with the late ones first, its decisions, and counts that lead to each', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}/actions?asOf=2013-06-30`);
    const tasks = page.locator('tbody tr');

    expect(await tasks.count()).toBe(2);
    expect((await tasks.first().textContent())?.replace(/\s+/g, ' ')).toContain(
      'Forgotten task bob Late 1 March 2013, late by 121 days',
    );
    expect(await axeFaults(page)).toEqual([]);
    await press(page, '1 late action', 'link');
    expect(await tasks.count()).toBe(1);
    await press(page, '1 decision', 'link');
    expect(await words(page)).toContain('To begin with the clinic.');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('can be taken away as CSV of exactly what is shown', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}/actions?asOf=2013-06-30&show=late`);
    const href = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
    const answer = await page.request.get(href ?? '');

    expect(answer.headers()['content-type']).toContain('text/csv');
    const text = await answer.text();
    expect(text).toContain('Forgotten task');
    expect(text).not.toContain('Later task');
  });

  it('shows its sponsors of a day with the reason for their state, and those before', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}/sponsor?asOf=2013-06-30`);
    const said = await words(page);

    expect(said).toContain('Sid Second');
    expect(said).toContain('1 April 2013 Live');
    expect(said).toContain(`Frida First, Sponsoring Trust ${worker}, 1 October 2012 to 31 March 2013`);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('says what appears where nothing is recorded, and fits a phone', async () => {
    const page = await pages.window({ width: 320 });
    const empty: Made = await (
      await api()
    ).made('/api/v1/hits', { name: `Idle ${worker}`, status: 'ACTIVE', from: '2012-10-01' });
    const told = {
      meetings: 'Meetings appear here when somebody plans or logs one.',
      actions: 'No open actions.',
      sponsor: 'No executive sponsor on this day.',
    };
    for (const [name, sentence] of Object.entries(told)) {
      await page.goto(`/teams/${empty.id}/${name}`);
      expect(await words(page)).toContain(sentence);
      await page.goto(`/teams/${hit.id}/${name}?asOf=2013-06-30`);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
    expect(await axeFaults(page)).toEqual([]);
  });
});
