import { smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { fillDay, toldOn } from '../support/form-pages';

describe('What is typed into a long form', () => {
  let pages: Pages;
  let address = '';

  beforeAll(async () => {
    pages = await Pages.open();
    const small = await smallGroup(['Ada', 'Bea']);
    const planned = await (
      await api()
    ).made('/api/v1/planned-meetings', { groups: [small.group.id], meetsOn: '2025-03-04' });
    address = `/meetings/${planned.id}/log`;
  });
  afterAll(() => pages.close());

  it('survives a lost connection, comes back when asked for, and is gone once it is recorded', async () => {
    const page = await pages.window();
    const kept = (): Promise<number> => page.evaluate<number>('localStorage.length');
    await page.goto(address);
    expect(await page.locator('.app-draft').count()).toBe(0);
    await page.getByLabel('Bea').check();
    await page.getByLabel('Anyone else?').fill('Cleo from the council');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Continue' }).last().click();
    await page.waitForURL('chrome-error://chromewebdata/');
    await page.context().setOffline(false);
    await page.goto(address);
    expect(await page.locator('.app-draft').textContent()).toContain('It is kept on this device.');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Put it back' }).click();
    expect(await page.getByLabel('Bea').isChecked()).toBe(true);
    expect(await page.getByLabel('Anyone else?').inputValue()).toBe('Cleo from the council');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Continue' }).last().click()]);
    expect(await kept()).toBe(1);
    await press(page, 'Record meeting');
    expect(await page.locator('main').textContent()).toContain('Meeting recorded');
    expect(await kept()).toBe(0);
  });

  it('is kept of every form with several fields to type in, each under its own name', async () => {
    const page = await pages.window();
    const kept = (): Promise<number> => page.evaluate<number>('localStorage.length');
    await page.goto('/teams/new');
    await page.getByLabel('What is the team called?').fill('A team of drafts');
    await page.getByLabel('Which condition is it for').fill('Falls at home.');
    await page.goto('/organisations/new');
    await page.goto('/teams/new');
    await page.getByRole('button', { name: 'Put it back' }).click();
    expect(await page.getByLabel('Which condition is it for').inputValue()).toBe('Falls at home.');
    await page.getByLabel('Active', { exact: true }).check();
    await press(page, 'Save and continue');
    expect(await page.getByLabel('What is the team called?').inputValue()).toBe('A team of drafts');
    expect([await page.locator('.app-draft').count(), await kept()]).toEqual([0, 1]);
    await fillDay(page, 'From which day?', '2025-01-01');
    await press(page, 'Save and continue');
    expect(await toldOn(page)).toContain('Team added.');
    expect(await kept()).toBe(0);
    await page.goto('/my');
    expect(await page.locator('form[data-draft] [type=password]').count()).toBe(0);
  });

  it('is thrown away when they sign out', async () => {
    const page = await pages.window();
    await page.goto(address);
    await page.evaluate(`localStorage.setItem('draft of somebody on /x', '{"at":1}')`);
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.waitForFunction('localStorage.length === 0');
  });
});
