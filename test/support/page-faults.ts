import type { Page } from 'playwright-core';
import { axeFaults } from './browser';
import { wordsNotUsedIn } from './words-not-used';

/** What is wrong with the page that the browser is on, a sentence each, whatever the page is about. */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await axeFaults(page)), ...(await faultsWritten(page, await page.content()))];
}

/** What the browser knows of a document, as far as it is asked here. */
interface Parsed {
  readonly localName: string;
  readonly parentElement: Parsed | null;
  readonly previousElementSibling: Parsed | null;
  readonly nextElementSibling: Parsed | null;
  readonly textContent: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Parsed | null;
  querySelectorAll(selector: string): Iterable<Parsed>;
  remove(): void;
}
declare const DOMParser: new () => { parseFromString(text: string, type: string): Parsed };

/** What is wrong with what stands in a page, which a browser need not show for it: `page` is any page to read it with. */
export async function faultsWritten(page: Page, html: string): Promise<string[]> {
  const { emptyCells, headings, title, words } = await page.evaluate((text) => {
    const shown = new DOMParser().parseFromString(text, 'text/html');
    const textsOf = (selector: string): string[] =>
      [...shown.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
    const cells = [...shown.querySelectorAll('td')];
    const empty = cells.filter((cell) => cell.textContent.trim() === '' && !cell.querySelector('input, svg, img'));
    // What others wrote, such as the promises of an application, is theirs.
    for (const quoted of shown.querySelectorAll('blockquote, q, textarea')) quoted.remove();
    const words = String(shown.querySelector('main')?.textContent);
    return { emptyCells: empty.length, headings: textsOf('h1'), title: textsOf('head > title').join(' '), words };
  }, html);
  return [
    ...(emptyCells > 0 ? [`${emptyCells} cells are empty`] : []),
    ...(headings.length === 1 ? [] : [`${headings.length} headings of the first level`]),
    ...(title.includes(headings[0] ?? '?') ? [] : [`its title is “${title}”`]),
    ...(words.match(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g) ?? []).map((day) => `it writes a day as ${day}`),
    ...wordsNotUsedIn(words).map((word) => `it says “${word}”`),
  ];
}

/**
 * What a page is made of, as axe looks at it: each element with what it says of itself, in all that it stands in, after which
 * one, and whether it says anything; and which heading follows on which. Of what it is about, nothing: two teams are made of
 * the same. What is left out shows as well, in what then follows on what.
 */
export function partsOf(page: Page, html: string): Promise<string[]> {
  return page.evaluate((text) => {
    const shown = new DOMParser().parseFromString(text, 'text/html');
    const own = (element: Parsed | null): string =>
      element === null ? '' : `${element.localName}.${element.getAttribute('class') ?? ''}`;
    const within = (element: Parsed | null): string =>
      element === null ? '' : `${within(element.parentElement)}/${own(element)}`;
    const valued = ['type', 'role', 'scope', 'lang', 'autocomplete', 'tabindex'];
    const said = ({ attributes }: Parsed): string =>
      [...attributes]
        .map(({ name, value }) => (valued.includes(name) ? `${name}=${value}` : name))
        .sort()
        .join();
    const part = (one: Parsed): string =>
      [
        within(one),
        said(one),
        one.textContent.trim() === '' ? 'says nothing' : '',
        one.previousElementSibling === null ? 'first' : own(one.previousElementSibling),
        one.nextElementSibling === null ? 'last' : '',
      ].join(' ');
    const levels = [...shown.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName);
    return [
      ...new Set([
        ...[...shown.querySelectorAll('*')].map(part),
        ...levels.map((level, index) => `${levels[index - 1] ?? ''}>${level}`),
      ]),
    ];
  }, html);
}

const beyondWindow = (page: Page): Promise<number> =>
  page.locator('html').evaluate((html): number => html.scrollWidth - html.clientWidth);

/** The width of a phone, or of a window of 1,280 pixels that is made four times as large. */
export const phone = { width: 320, height: 900 };
const desk = { width: 1200, height: 900 };

/** What a reader has to scroll sideways on a page that was opened in a window of a `phone`, which is then as wide as a desk. */
export async function beyondPhone(page: Page): Promise<number> {
  const beyond = await beyondWindow(page);
  await page.setViewportSize(desk);
  return beyond;
}

/** What does not fit the width of A4 less margins of 20 mm, at 96 dots an inch, when the page is printed. */
export async function beyondPaper(page: Page): Promise<number> {
  await page.setViewportSize({ width: 643, height: 971 });
  await page.emulateMedia({ media: 'print' });
  const beyond = await beyondWindow(page);
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(desk);
  return beyond;
}
