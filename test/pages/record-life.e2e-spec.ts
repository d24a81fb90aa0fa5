import { api } from '../support/api';
import { aGroup, anOccupancy, aSeat } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting, meetingSeen } from '../support/a-meeting';
import { axeFaults, Pages, press } from '../support/browser';
import { aPerson } from '../support/directory-rows';

describe('What becomes of a meeting, on its page', () => {
  let pages: Pages;
  let group: Made;

  beforeAll(async () => {
    pages = await Pages.open();
    group = await aGroup('Steering group');
    const seat = await aSeat(group, 'Chair', { role: 'CHAIR' });
    await anOccupancy(seat, await aPerson('Chris Chairing'), '2012-10-01');
  });

  afterAll(() => pages.close());

  async function planned(meetsOn: string): Promise<string> {
    return (await (await api()).made('/api/v1/planned-meetings', { groups: [group.id], meetsOn })).id;
  }

  it('is that the chair confirms its record, which is then changed by corrections only', async () => {
    const { id } = await loggedMeeting(group, '2024-03-05');
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/meetings/${String(id)}`);
    expect(
      await axeFaults(await pages.window().then(async (one) => (await one.goto(`/meetings/${String(id)}`), one))),
    ).toEqual([]);
    await page.getByLabel('Who confirms it?').selectOption({ label: 'Chris Chairing' });
    await press(page, 'Confirm this record');
    expect(
      await page.getByText('The record is confirmed. From now on it is changed only by corrections.').isVisible(),
    ).toBe(true);
    expect(await page.getByRole('button', { name: 'Confirm this record' }).count()).toBe(0);

    await page.getByText('Add a correction').click();
    await press(page, 'Add correction');
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('What was wrong, and what is right?').fill('The room was number 5.');
    await press(page, 'Add correction');
    expect(await page.getByText('The room was number 5.').isVisible()).toBe(true);
    expect((await meetingSeen(String(id))).corrections).toHaveLength(1);
  });

  it('is that it does not take place, with the reason', async () => {
    const id = await planned('2024-04-02');
    const page = await pages.window();
    await page.goto(`/meetings/${id}`);
    await page.getByText('The meeting does not take place').click();
    await page.getByLabel('Why?').fill('Too few could come.');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Cancel this meeting');
    expect(await page.getByText('Cancelled: Too few could come.').isVisible()).toBe(true);
    expect((await meetingSeen(id)).status).toBe('CANCELLED');
  });

  it('is that logging it is taken back on the same day, and it can be logged again', async () => {
    const id = await planned('2024-05-07');
    const page = await pages.window();
    const log = async (): Promise<void> => {
      await page.goto(`/meetings/${id}/log`);
      await page.getByLabel('Chris Chairing – Chair').check();
      await page.getByText('Add decisions and actions').click();
      await page.getByLabel('Decision 1').fill('To go on.');
      await page.getByLabel('What will be done?').fill('Write it down.');
      await page.getByLabel('Who will do it?').selectOption({ label: 'Chris Chairing' });
      await press(page, 'Continue');
      await press(page, 'Record meeting');
    };
    await log();
    await press(page, 'Undo (until midnight)');
    expect(await page.getByText('The record is taken back.').isVisible()).toBe(true);
    const { status, record, attendance, decisions, actions } = await meetingSeen(id);
    expect({ status, record, attendance, decisions, actions }).toEqual({
      status: 'PLANNED',
      record: null,
      attendance: [],
      decisions: [],
      actions: [],
    });
    await log();
    expect((await meetingSeen(id)).decisions).toHaveLength(1);
  });

  it('is told once more to somebody whose page was old, with what is there now', async () => {
    const id = await planned('2024-06-04');
    const page = await pages.window();
    await page.goto(`/meetings/${id}`);
    const other = await (
      await api()
    ).post(`/api/v1/meetings/${id}/reschedule`, { meetsOn: '2024-06-11' }, { 'If-Match': '"1"' });
    expect(other.status).toBe(200);
    await page.getByText('The meeting does not take place').click();
    await page.getByLabel('Why?').fill('Too few could come.');
    await press(page, 'Cancel this meeting');
    expect(await page.getByRole('alert').textContent()).toContain('changed');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('11 June 2024');
    expect(await page.getByLabel('Why?').inputValue()).toBe('Too few could come.');
    expect((await meetingSeen(id)).status).toBe('PLANNED');
  });
});
