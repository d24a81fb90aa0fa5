import { aGroup, anOccupancy, aSeat, at } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { anOrganisation, aPerson } from '../support/directory-rows';

describe('The people of a team', () => {
  let pages: Pages;
  let hit: Made;
  let steering: Made;
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  const city = `City Council with a rather long name that goes on ${worker}`;
  const hospital = `Hospital Trust ${worker}`;

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    hit = await client.made('/api/v1/hits', { name: `Seated ${worker}`, status: 'ACTIVE', from: '2024-04-01' });
    const [council, trust] = [await anOrganisation(city), await anOrganisation(hospital)];
    for (const organisation of [council, trust])
      await client.made(`/api/v1/hits/${hit.id}/partners`, { organisation, kind: 'PARTNER', from: '2024-04-01' });
    steering = await aGroup('Steering group', { hit: hit.id, from: '2024-04-01' });
    const seats = new Map<string, Made>();
    for (const [label, more] of Object.entries({
      Chair: { role: 'CHAIR', required: true },
      'Council lead': { required: true },
      'Public contributor': { required: true },
    }))
      seats.set(label, await aSeat(steering, label, { from: '2024-04-01', ...more }));
    const seat = (label: string): Made => seats.get(label) ?? { id: '', version: 0 };
    await anOccupancy(seat('Chair'), await aPerson('Ada Green'), '2024-04-01', { representedOrganisation: trust });
    await anOccupancy(seat('Council lead'), await aPerson('Ben Hill'), '2024-04-01', {
      representedOrganisation: council,
      fromPrecision: 'MONTH',
    });
    const stay = await anOccupancy(seat('Public contributor'), await aPerson('Cleo Moss'), '2024-04-01', {
      capacity: 'PUBLIC_CONTRIBUTOR',
    });
    await client.post(`/api/v1/occupancies/${stay.id}/end`, { lastDay: '2024-05-31' }, at(1));
    await client.made(`/api/v1/seats/${seat('Chair').id}/named-deputies`, {
      person: await aPerson('Dee Lake'),
      from: '2024-04-01',
    });
    for (const [day, council] of [
      ['2024-06-03', 'PRESENT'],
      ['2024-07-01', 'APOLOGIES'],
    ] as const)
      await loggedMeeting(steering, day, {
        attendance: [
          { seat: seat('Chair').id, status: 'PRESENT' },
          { seat: seat('Council lead').id, status: council },
        ],
      });
  });

  afterAll(() => pages.close());

  const rowOf = async (page: Awaited<ReturnType<Pages['window']>>, seat: string): Promise<string[]> =>
    (await page.getByRole('row', { name: seat }).first().locator('th, td').allTextContents()).map((cell) =>
      cell.trim(),
    );

  it('are told seat by seat: who, for whom, since when, and how often they came in the year before', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}?asOf=2024-08-01`);
    await press(page, 'People', 'link');

    expect(new URL(page.url()).search).toBe('?asOf=2024-08-01');
    expect(await rowOf(page, 'Chair')).toEqual([
      'Chair',
      'Required',
      hospital,
      'Ada Green',
      '1 April 2024',
      'Dee Lake',
      'Came 2 of 2',
    ]);
    expect((await rowOf(page, 'Council lead')).slice(-3)).toEqual(['April 2024', 'None', 'Came 1 of 2']);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('show an empty seat as a gap, with the day on which it was last filled, and who sat there in the past', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}/people?asOf=2024-08-01`);

    expect(await rowOf(page, 'Public contributor')).toEqual([
      'Public contributor',
      'Required',
      'Not applicable',
      'Vacant',
      'Vacant, last filled on 31 May 2024',
      'None',
      'Not applicable',
    ]);
    expect(await page.getByRole('table', { name: 'Past members', includeHidden: true }).textContent()).toContain(
      'Cleo Moss',
    );
  });

  it('are pictured by organisation, with the same numbers in a table', async () => {
    const page = await pages.window();
    await page.goto(`/teams/${hit.id}/people?asOf=2024-08-01`);
    const headline = `${city} was at 1 of 2 meetings, the fewest of any partner`;

    expect(await page.getByRole('img', { name: headline }).locator('text').allTextContents()).toEqual([
      `2 of 2 · ${hospital}`,
      `1 of 2 · ${city}`,
    ]);
    await page.getByText('Show these numbers as a table').click();
    expect(await page.getByRole('row', { name: city }).last().getByRole('cell').last().textContent()).toBe('1 of 2');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('say what is missing before anything is recorded', async () => {
    const page = await pages.window({ hasJavaScript: false });
    const empty: Made = await (
      await api()
    ).made('/api/v1/hits', { name: `Nobody ${worker}`, status: 'EOI', from: '2024-04-01' });
    await page.goto(`/teams/${empty.id}/people`);

    expect(await page.locator('main').textContent()).toContain('No groups on this day, so nobody has a seat.');
    expect(await page.locator('main').textContent()).toContain('No meetings recorded in the year before.');
  });

  it('fit a phone without scrolling sideways', async () => {
    const page = await pages.window({ width: 320 });
    await page.goto(`/teams/${hit.id}/people?asOf=2024-08-01`);

    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});
