import type { Page } from 'playwright-core';

/** Fills the three fields of the date that is asked for by this question. */
export async function fillDay(page: Page, question: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const asked = page.getByRole('group', { name: question });
  await asked.getByLabel('Day').fill(day);
  await asked.getByLabel('Month').fill(month);
  await asked.getByLabel('Year').fill(year);
}

/** What the summary at the top says is wrong. */
export function faultsTold(page: Page): Promise<string[]> {
  return page
    .getByRole('alert')
    .getByRole('link')
    .evaluateAll((all) => all.map(({ textContent }) => (textContent ?? '').trim()));
}

/** What the banner says was done. */
export async function toldOn(page: Page): Promise<string> {
  return ((await page.getByRole('alert').textContent()) ?? '').replace(/\s+/g, ' ');
}

/** What the page says, each run of blanks as one. */
export async function wordsOf(page: Page): Promise<string> {
  return ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
}
