import type { Page } from 'playwright-core';
import { axeFaults } from './browser';
import { wordsNotUsedIn } from './words-not-used';

/** What a page says in its own words: what others wrote, such as the promises of an application, is theirs. */
const ownWords = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true);
    for (const quoted of copy.querySelectorAll('blockquote, q, textarea')) quoted.remove();
    return String(copy.textContent);
  });

/** What is wrong with the page that the browser is on, a sentence each, whatever the page is about. */
export async function faultsOf(page: Page): Promise<string[]> {
  const emptyCells = await page
    .locator('td')
    .evaluateAll(
      (all) =>
        all.filter((cell) => cell.textContent.trim() === '' && cell.querySelector('input, svg, img') === null).length,
    );
  const headings = (await page.locator('h1').allTextContents()).map((heading) => heading.trim());
  const title = await page.title();
  const words = await ownWords(page);
  return [
    ...(await axeFaults(page)),
    ...(emptyCells > 0 ? [`${emptyCells} cells are empty`] : []),
    ...(headings.length === 1 ? [] : [`${headings.length} headings of the first level`]),
    ...(title.includes(headings[0] ?? '?') ? [] : [`its title is “${title}”`]),
    ...(words.match(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g) ?? []).map((day) => `it writes a day as ${day}`),
    ...wordsNotUsedIn(words).map((word) => `it says “${word}”`),
  ];
}

const beyondWindow = (page: Page): Promise<number> =>
  page.locator('html').evaluate((html): number => html.scrollWidth - html.clientWidth);

/** What a reader has to scroll sideways on a phone, or in a window of 1,280 pixels that is made four times as large. */
export async function beyondPhone(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.reload();
  const beyond = await beyondWindow(page);
  await page.setViewportSize({ width: 1200, height: 900 });
  return beyond;
}

/** What does not fit the width of A4 less margins of 20 mm, at 96 dots an inch, when the page is printed. */
export async function beyondPaper(page: Page): Promise<number> {
  await page.setViewportSize({ width: 643, height: 971 });
  await page.emulateMedia({ media: 'print' });
  const beyond = await beyondWindow(page);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1200, height: 900 });
  return beyond;
}
