import type { Page } from 'playwright-core';
import { aHome } from '../support/a-home';
import type { Home } from '../support/a-home';
import { api } from '../support/api';
import { Pages, press } from '../support/browser';
import { beyondPhone, faultsOf } from '../support/page-faults';

describe('The goals of a team', () => {
  let pages: Pages;
  let page: Page;
  let looking: Page;
  let home: Home;

  beforeAll(async () => {
    home = await aHome('Shared purpose', ['RVJ', 'UOB', 'BCC']);
    pages = await Pages.open();
    page = await pages.window({ hasJavaScript: false });
    looking = await pages.window();
  });
  afterAll(() => pages.close());

  const fill = async (name: string, [day, month, year]: readonly [string, string, string]): Promise<void> => {
    await page.locator(`#${name}-day`).fill(day);
    await page.locator(`#${name}-month`).fill(month);
    await page.locator(`#${name}-year`).fill(year);
  };
  const main = async (): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

  /** The page of the moment, looked at by somebody whose browser runs scripts. */
  async function looksSound(): Promise<void> {
    await looking.goto(page.url());
    expect(await faultsOf(looking)).toEqual([]);
    expect(await beyondPhone(looking)).toBe(0);
  }

  it('are added, endorsed and ended on pages, and what is missing is asked for with the rest kept', async () => {
    await page.goto(`/teams/${home.hit.id}/goals`);
    expect(await main()).toContain('No common goals recorded');
    await page.getByRole('button', { name: 'Add a common goal' }).click();
    await page.locator('#statement').fill('Home by the weekend');
    await press(page, 'Add goal');
    expect(await page.locator('.nhsuk-error-summary').innerText()).toContain('Enter the date');
    expect(await page.locator('#statement').inputValue()).toBe('Home by the weekend');
    await fill('from', ['14', '11', '2012']);
    await press(page, 'Add goal');
    expect(await main()).toContain('No partner has endorsed it yet.');

    await page.getByRole('link', { name: 'Home by the weekend' }).click();
    await page.getByText('Change this goal').click();
    await page.getByRole('link', { name: 'Record an endorsement' }).click();
    await page.locator('#organisation').selectOption({ label: 'Bristol City Council' });
    await fill('from', ['1', '1', '2013']);
    await press(page, 'Record endorsement');
    expect(await main()).toContain('Endorsed by 1 of 3 partners: Bristol City Council.');
    await looksSound();
    await page.goto(`${new URL(page.url()).pathname}?asOf=2012-12-31`);
    expect(await main()).toContain('No partner has endorsed it yet.');
  });

  it('have tensions that are recorded, handled and opened again', async () => {
    await page.goto(`/teams/${home.hit.id}/goals`);
    await page.getByRole('button', { name: 'Record a tension' }).click();
    await page.locator('#organisation').selectOption({ label: 'Bristol City Council' });
    await page.locator('#words').fill('Our budget is fixed in February.');
    await fill('statedOn', ['12', '12', '2012']);
    await page.locator('#goal').selectOption({ label: 'Home by the weekend' });
    await press(page, 'Record tension');
    expect(await main()).toContain('Our budget is fixed in February.');
    await looksSound();
    await page.getByRole('link', { name: /Say how it was handled/ }).click();
    await page.locator('#handling').fill('We decide in January.');
    await fill('on', ['9', '1', '2013']);
    await press(page, 'Save');
    expect(await main()).toContain('No open tensions.');
    await page.getByRole('link', { name: 'Handled (1)' }).click();
    expect(await main()).toContain('We decide in January.');
    await page.getByRole('link', { name: /Open it again/ }).click();
    await press(page, 'Open it again');
    expect(await main()).toContain('Open (1)');
    expect(await page.locator('main').innerText()).not.toContain('We decide in January.');
    expect((await (await api()).get(`/api/v1/tensions?hit=${home.hit.id}&state=OPEN`)).body.items).toHaveLength(1);
  });
});
