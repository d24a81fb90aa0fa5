import type { Page } from 'playwright-core';
import { axeFaults, Pages } from '../support/browser';
import { faultsWritten, partsOf } from '../support/page-faults';

/** A page of the portal, as far as faults go: a part of it is replaced to plant one. */
const sound = `<!DOCTYPE html><html lang="en"><head><title>Teams - HIT Portal</title></head><body><main class="page">
  <h1>Teams</h1><h2>Moving Well</h2><p class="hint">It meets each month.</p><a href="/teams/1">Open</a>
  <label for="q">Name</label><input id="q" type="text"><ul><li>One</li></ul>
  <table><tr><th scope="col">Day</th></tr> <tr><td>1 May 2024</td></tr></table></main></body></html>`;

const wronglyMade: Readonly<Record<string, readonly [string, string]>> = {
  'a picture without words': ['It meets', '<img src="/a.png">It meets'],
  'a link that says nothing': ['>Open<', '><'],
  'a heading that leaves a level out': ['<h2>Moving Well</h2>', '<h3>Moving Well</h3>'],
  'a field without a label': ['<label for="q">Name</label>', ''],
  'a list of what is no item': ['<li>One</li>', '<p>One</p>'],
  'a role that there is not': ['<p class', '<p role="nothing" class'],
};

const wronglyWritten: Readonly<Record<string, readonly [string, string]>> = {
  'a cell that is empty': ['1 May 2024', ' '],
  'a second heading of the first level': ['<h2>Moving Well</h2>', '<h1>Moving Well</h1>'],
  'a title of another page': ['<title>Teams', '<title>Groups'],
  'a day in numbers': ['1 May 2024', '1/5/2024'],
  'a word that is not used': ['It meets each month.', 'Please click here.'],
};

describe('What the walks through all pages look with', () => {
  let pages: Pages;
  let page: Page;

  beforeAll(async () => {
    pages = await Pages.open();
    page = await pages.window();
  });
  afterAll(() => pages.close());

  it('finds nothing wrong with a page that is sound, nor anything new in one about something else', async () => {
    const about = sound.replaceAll('Moving Well', 'Falls').replace('/teams/1', '/teams/2').replace('each', 'every');
    expect(await faultsWritten(page, sound)).toEqual([]);
    expect(await partsOf(page, about)).toEqual(await partsOf(page, sound));
  });

  it.each(Object.entries(wronglyMade))('puts %s into the browser, where axe finds it', async (_, [from, to]) => {
    const faulty = sound.replace(from, to);
    const known = new Set(await partsOf(page, sound));
    expect((await partsOf(page, faulty)).filter((part) => !known.has(part))).not.toEqual([]);
    await page.setContent(faulty);
    expect(await axeFaults(page)).not.toEqual([]);
  });

  it.each(Object.entries(wronglyWritten))('finds %s without showing it', async (_, [from, to]) => {
    expect(await faultsWritten(page, sound.replace(from, to))).toHaveLength(1);
  });
});
