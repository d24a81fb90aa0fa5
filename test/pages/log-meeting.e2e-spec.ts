import type { Page } from 'playwright-core';
import { api } from '../support/api';
import { meetingSeen, smallGroup } from '../support/a-meeting';
import type { SmallGroup } from '../support/a-meeting';
import { axeFaults, Pages, press } from '../support/browser';

const people = 'Ada Bea Cal Dan Eve Fay Gus Hal Ida Jon Kit Lou Mia Ned Olu'.split(' ');

/** Presses keys as somebody without a mouse does, and counts them. */
class Keys {
  pressed = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }

  /** Goes on with Tab until the field or button with this name has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await this.press('Tab');
      if ((await this.focused()).includes(name)) return;
    }
    throw new Error(`Tab never came to ${name}.`);
  }

  private focused(): Promise<string> {
    return this.page.evaluate<string>(
      `(() => { const it = document.activeElement; return (it.labels?.[0]?.textContent ?? it.textContent ?? '').trim(); })()`,
    );
  }

  /** Over the header by the skip link. */
  async skip(): Promise<void> {
    await this.press('Tab');
    await this.press('Enter');
  }

  /** Enter on a button or link, and the page that it leads to. */
  async enter(): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.press('Enter')]);
  }
}

/** The faults that the summary at the top lists. */
async function faultsListed(page: Page): Promise<string[]> {
  const links = await page.getByRole('alert').getByRole('link').allTextContents();
  return links.map((text) => text.trim());
}

describe('Logging a meeting on its pages', () => {
  let pages: Pages;
  let team: SmallGroup;

  beforeAll(async () => {
    pages = await Pages.open();
    team = await smallGroup(people);
    const rule = { all: [{ minCount: 5 }] };
    await (await api()).made(`/api/v1/groups/${team.group.id}/quorum-rules`, { rule, from: '2012-10-01' });
  });

  afterAll(() => pages.close());

  async function planned(on: string, group = team.group.id): Promise<string> {
    const { id } = await (
      await api()
    ).made('/api/v1/planned-meetings', { groups: [group], meetsOn: on, startsAt: '14:00' });
    return id;
  }

  /** Two of the fifteen do not come, by keys alone. */
  async function logByKeys(page: Page, id: string, hasAllBox: boolean): Promise<number> {
    await page.goto(`/meetings/${id}`);
    const keys = new Keys(page);
    await keys.skip();
    await keys.tabTo('Log this meeting');
    await keys.enter();
    await keys.skip();
    if (hasAllBox) {
      await keys.tabTo('All 15 members came');
      await keys.press('Space');
    }
    for (const name of hasAllBox ? ['Cal', 'Kit'] : people.filter((one) => one !== 'Cal' && one !== 'Kit')) {
      await keys.tabTo(name);
      await keys.press('Space');
    }
    await keys.tabTo('Continue');
    await keys.enter();
    await keys.skip();
    await keys.tabTo('Cal sent apologies');
    await keys.press('Space');
    await keys.tabTo('Record meeting');
    await keys.enter();
    return keys.pressed;
  }

  it('takes at most 40 keys for fifteen people of whom two did not come', async () => {
    const id = await planned('2024-03-05');
    const page = await pages.window();

    expect(await logByKeys(page, id, true)).toBeLessThanOrEqual(40);

    expect(await page.getByText('Meeting recorded').isVisible()).toBe(true);
    const { status, figures, attendance } = await meetingSeen(id);
    expect({ status, figures }).toMatchObject({ status: 'HELD', figures: { present: 13, apologies: 1, absent: 1 } });
    const marks = Object.fromEntries(
      attendance.map(({ seatKey, status: mark }: { seatKey: string; status: string }) => [seatKey, mark]),
    );
    expect(marks).toMatchObject({ Cal: 'APOLOGIES', Kit: 'ABSENT', Ada: 'PRESENT' });
  });

  it('takes at most 50 keys with JavaScript off', async () => {
    const id = await planned('2024-04-02');
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/meetings/${id}/log`);

    expect(await page.getByText('All 15 members came').isVisible()).toBe(false);
    expect(await logByKeys(page, id, false)).toBeLessThanOrEqual(50);
    expect((await meetingSeen(id)).figures).toMatchObject({ present: 13, apologies: 1, absent: 1 });
  });

  it('takes six clicks for the same', async () => {
    const id = await planned('2024-05-07');
    const page = await pages.window();
    await page.goto(`/meetings/${id}`);
    let clicks = 0;
    const click = async (name: string, role: 'checkbox' | 'button' | 'link'): Promise<void> => {
      clicks += 1;
      if (role === 'checkbox') await page.getByRole(role, { name }).click();
      else await press(page, name, role);
    };
    await click('Log this meeting', 'button');
    await click('All 15 members came', 'checkbox');
    await click('Cal – Seat of Cal', 'checkbox');
    await click('Kit – Seat of Kit', 'checkbox');
    await click('Continue', 'button');
    await click('Record meeting', 'button');

    expect(clicks).toBeLessThanOrEqual(6);
    expect((await meetingSeen(id)).figures).toMatchObject({ present: 13, absent: 2 });
  });

  it('tells back on the check page what it comes to, and records who came instead, guests, decisions and actions', async () => {
    const id = await planned('2024-06-04');
    await planned('2024-07-02');
    const page = await pages.window();
    await page.goto(`/meetings/${id}/log`);
    await page.getByLabel('All 15 members came').check();
    await page.getByLabel('Cal – Seat of Cal').uncheck();
    await page.getByLabel('Anyone else?').fill('Sam Visitor\n\nPat Guest');
    await page.getByText('Add decisions and actions').click();
    await page.getByLabel('Decision 1').fill('To open the second clinic.');
    await page.getByLabel('What will be done?').fill('Find a room.');
    await page.getByLabel('Who will do it?').selectOption({ label: 'Eve' });
    await page.getByLabel('Before the next meeting').check();
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Continue');

    expect(await page.getByText('14 of 15 members came.').isVisible()).toBe(true);
    expect(await page.getByText('Quorate: 14 of 15 members counted.').isVisible()).toBe(true);
    expect(await page.getByText('Find a room. – Eve, by 1 July 2024').isVisible()).toBe(true);
    await page.getByText('Somebody came instead of one of them').click();
    await page.getByLabel('Who came instead of Cal?').fill('Del Deputy');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Record meeting');

    expect(await page.getByText('Del Deputy for Cal').isVisible()).toBe(true);
    expect(await page.getByText('To open the second clinic.').isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    const { figures, guests, actions } = await meetingSeen(id);
    expect(figures).toMatchObject({ present: 14, deputised: 1 });
    expect(guests).toHaveLength(2);
    expect(actions).toMatchObject([{ task: 'Find a room.', ownerName: 'Eve', dueOn: '2024-07-01' }]);
  });

  it('keeps everything that was typed when something is wrong, and says what at the field', async () => {
    const id = await planned('2024-09-03');
    const page = await pages.window();
    await page.goto(`/meetings/${id}/log`);
    await page.getByLabel('Anyone else?').fill('Sam Visitor');
    await page.getByText('Add decisions and actions').click();
    await page.getByLabel('What will be done?').fill('Find a room.');
    await press(page, 'Continue');

    expect(await page.title()).toMatch(/^Error: /);
    const summary = page.getByRole('alert');
    expect(await faultsListed(page)).toEqual([
      'Select who came, or select Nobody came',
      'Choose who will do this action',
    ]);
    expect(await page.getByLabel('Anyone else?').inputValue()).toBe('Sam Visitor');
    expect(await page.getByLabel('What will be done?').inputValue()).toBe('Find a room.');
    await summary.getByRole('link', { name: 'Choose who will do this action' }).click();
    expect(
      await page.getByLabel('Who will do it?').evaluate((field) => field === field.ownerDocument.activeElement),
    ).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('adds rows for more decisions and actions without losing what is there', async () => {
    const id = await planned('2024-10-01');
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/meetings/${id}/log`);
    await page.getByText('Add decisions and actions').click();
    await page.getByLabel('What will be done?').fill('Find a room.');
    await page.getByLabel('Ada – Seat of Ada').check();
    await press(page, 'Add another action');

    expect(await page.getByLabel('What will be done?').nth(0).inputValue()).toBe('Find a room.');
    expect(await page.getByLabel('What will be done?').count()).toBe(2);
    expect(await page.getByLabel('Ada – Seat of Ada').isChecked()).toBe(true);
  });

  it('records a meeting on the day on which it took place', async () => {
    const id = await planned('2024-11-05');
    const page = await pages.window();
    await page.goto(`/meetings/${id}/log`);
    await page.getByText('It was a different day').click();
    await page.locator('#day-day').fill('31');
    await page.locator('#day-month').fill('2');
    await page.locator('#day-year').fill('2024');
    await page.getByLabel('Nobody came').check();
    await press(page, 'Continue');
    expect(await faultsListed(page)).toEqual(['Enter the date the meeting took place, for example 3 11 2026']);
    await page.locator('#day-day').fill('12');
    await page.locator('#day-month').fill('11');
    await press(page, 'Continue');
    await press(page, 'Record meeting');

    expect((await meetingSeen(id)).meetsOn).toBe('2024-11-12');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('12 November 2024');
  });

  it('shows the form as it was left to somebody who goes back', async () => {
    const id = await planned('2025-01-07');
    const page = await pages.window();
    await page.goto(`/meetings/${id}/log`);
    await page.getByLabel('Ada – Seat of Ada').check();
    await page.getByLabel('Anyone else?').fill('Sam Visitor');
    await press(page, 'Continue');
    await page.goBack();

    expect(await page.getByLabel('Ada – Seat of Ada').isChecked()).toBe(true);
    expect(await page.getByLabel('Anyone else?').inputValue()).toBe('Sam Visitor');
  });

  it('records once when the button is pressed again', async () => {
    const id = await planned('2024-12-03');
    const page = await pages.window();
    await page.goto(`/meetings/${id}/log`);
    await page.getByLabel('All 15 members came').check();
    await press(page, 'Continue');
    const twice = await page.context().newPage();
    await twice.goto(`/meetings/${id}/log`);
    await twice.getByLabel('All 15 members came').check();
    await press(twice, 'Continue');
    await press(page, 'Record meeting');
    await press(twice, 'Record meeting');

    expect(await twice.getByText('Meeting recorded').isVisible()).toBe(true);
    expect((await meetingSeen(id)).version).toBe(2);
  });
});
