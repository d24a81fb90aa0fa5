import { aGroup, aSeat } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { serverUrl } from '../support/server';

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

describe('Data quality and downloads', () => {
  let pages: Pages;
  let small: SmallGroup;
  let chair: Record<string, string> = {};

  beforeAll(async () => {
    pages = await Pages.open();
    small = await smallGroup(['Ada', 'Bea']);
    await aSeat(small.group, 'Empty chair', { required: true });
    await loggedMeeting(small.group, day(40), {
      attendance: [
        { seat: small.seatOf('Ada'), status: 'PRESENT' },
        { seat: small.seatOf('Bea'), status: 'APOLOGIES' },
      ],
      actions: [{ task: 'Some day', owner: small.personIn('Ada') }],
    });
    await loggedMeeting(small.group, day(41), { title: 'Nobody noted' });
    const client = await api();
    await client.made('/api/v1/planned-meetings', { groups: [small.group.id], meetsOn: day(30) });
    chair = (await somebody('CHAIR', serverUrl(), { group: small.group.id })).bearer;
  });
  afterAll(() => pages.close());

  it('tells a chair what is missing in their own group alone, with the list to mend', async () => {
    const page = await pages.window({ headers: chair });
    await page.goto('/data');
    const lines = await page.locator('main ul').first().locator('li').allTextContents();
    expect(lines.map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        '1 meeting to log for more than 10 working days',
        '1 of 1 attendance row in a year has no organisation',
        '1 of 2 meetings in a year has no record of who came',
        '1 of 1 open action has no day by which it will be done',
        '1 of 3 required seats is vacant',
      ]),
    );
    expect(await axeFaults(page)).toEqual([]);
    await press(page, '1 meeting to log', 'link');
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.locator('tbody a').getAttribute('href')).toMatch(/\/log$/);
    await page.goto('/data');
    await press(page, '1 of 3 required seats is vacant', 'link');
    expect(await page.locator('tbody').textContent()).toContain('Empty chair');
    const csv = (await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')) ?? '';
    expect(await (await page.request.get(`${serverUrl()}${csv}`)).text()).toContain('Empty chair');
  });

  it('offers lists to whoever may see them, and everything to whoever may take it out', async () => {
    const everything = await pages.window();
    await everything.goto('/data');
    expect(await everything.getByRole('link', { name: 'Download the partnership file' }).count()).toBe(1);
    for (const link of await everything.locator('main a[href*="format=csv"]').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect([href, (await everything.request.get(`${serverUrl()}${href}`)).status()]).toEqual([href, 200]);
    }
    const member = await somebody('MEMBER', serverUrl(), { group: (await aGroup('Apart')).id });
    const page = await pages.window({ headers: member.bearer });
    await page.goto('/data');
    expect(await page.getByRole('link', { name: 'People (CSV)' }).count()).toBe(0);
    expect((await page.goto('/data/gaps?kind=PERSON_OF_SAME_NAME'))?.status()).toBe(404);
    const client = await api();
    const { body } = await client.get('/api/v1/data-quality/gaps?kind=PERSON_OF_SAME_NAME', member.bearer);
    expect(body.items).toEqual([]);
  });
});
