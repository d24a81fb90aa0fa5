import { api } from '../support/api';
import { meetingSeen, smallGroup } from '../support/a-meeting';
import { axeFaults, Pages, press } from '../support/browser';

describe('Apologies on the pages of a meeting', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  it('are sent with a deputy, taken back, and carried into the record without being asked for again', async () => {
    const team = await smallGroup(['Ada-Ash', 'Bea-Birch', 'Cal-Cedar']);
    const { id } = await (
      await api()
    ).made('/api/v1/planned-meetings', { groups: [team.group.id], meetsOn: '2024-05-14' });
    const page = await pages.window({ hasJavaScript: false });
    const apologise = async (who: string, instead = ''): Promise<void> => {
      await page.goto(`/meetings/${id}`);
      await page.getByText('Record apologies').click();
      await page.getByLabel('Who will not come?').selectOption({ label: `${who} – Seat of ${who}` });
      await page.getByLabel('Who comes instead? (optional)').fill(instead);
      await press(page, 'Send apologies');
    };
    await apologise('Ada-Ash', 'Sam Green');
    expect(await page.getByRole('alert').textContent()).toContain('The apologies are sent.');
    await apologise('Bea-Birch');
    await apologise('Cal-Cedar');
    const check = await pages.window();
    await check.goto(`/meetings/${id}`);
    expect(await axeFaults(check)).toEqual([]);
    await press(page, 'Take back the apologies of Cal-Cedar');
    expect(await page.locator('main').textContent()).toContain('Ada-Ash, Seat of Ada-Ash. Sent apologies');

    await page.goto(`/meetings/${id}/log`);
    expect(await page.locator('.nhsuk-hint', { hasText: 'Sent apologies' }).allTextContents()).toHaveLength(2);
    await page.getByLabel('Cal-Cedar – Seat of Cal-Cedar').check();
    await press(page, 'Continue');
    expect(await page.locator('main').textContent()).toContain('2 people did not come and said so beforehand');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByLabel('Who came instead of Ada-Ash?').inputValue()).toBe('Sam Green');
    await press(page, 'Record meeting');
    const { attendance } = await meetingSeen(id);
    expect(
      attendance.map(
        ({ personName, status, deputy }: { personName: string; status: string; deputy: { name: string } | null }) => [
          personName,
          status,
          deputy?.name,
        ],
      ),
    ).toEqual([
      ['Ada-Ash', 'DEPUTY', 'Sam Green'],
      ['Bea-Birch', 'APOLOGIES', undefined],
      ['Cal-Cedar', 'PRESENT', undefined],
    ]);
  });
});
