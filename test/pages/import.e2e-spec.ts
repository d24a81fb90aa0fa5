import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { somebody } from '../support/an-account';
import { administrator } from '../support/administrator';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { faultsTold, wordsOf } from '../support/form-pages';
import { serverUrl } from '../support/server';

describe('A partnership file, brought in by a page', () => {
  let pages: Pages;
  const tag = randomUUID().slice(0, 8);
  const person = (name: string): object => ({ key: `imported-${name.toLowerCase()}-${tag}`, name: `${name} ${tag}` });
  const fileOf = (people: readonly object[], more: object = {}): string =>
    JSON.stringify({ format: 'hit-portal-partnership/1', people, ...more }, null, 1);

  beforeAll(async () => {
    pages = await Pages.open();
  });
  afterAll(() => pages.close());

  const choose = async (page: Page, text: string, name = 'partnership.json'): Promise<void> => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const shown = async (more: Parameters<Pages['window']>[0] = {}): Promise<Page> => {
    const page = await pages.window(more);
    await page.goto('/admin');
    await press(page, 'Bring in a file', 'link');
    return page;
  };
  const known = async (): Promise<number> => {
    const { body } = await (await api()).get(`/api/v1/people?q=${tag}`);
    return body.items.length;
  };

  it('is previewed with JavaScript off, changes nothing then, and comes in when the same file is chosen again', async () => {
    const page = await shown({ hasJavaScript: false, width: 320 });
    await press(page, 'Preview');
    expect(await faultsTold(page)).toEqual(['Choose a file']);
    const file = fileOf([person('Ann'), person('Ben')]);
    await choose(page, file);
    await press(page, 'Preview');
    expect(await wordsOf(page)).toContain('2 added, 0 changed, 0 already as in the file.');
    expect(await known()).toBe(0);

    await choose(page, fileOf([person('Eve')]));
    await press(page, 'Bring in the file');
    expect(await faultsTold(page)).toEqual(['This is not the file you looked at before. Preview it first']);
    expect(await known()).toBe(0);
    await choose(page, file);
    await press(page, 'Preview');
    await choose(page, file);
    await press(page, 'Bring in the file');
    expect(await wordsOf(page)).toContain('partnership.json is in the record');
    expect(await known()).toBe(2);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it('is told wrong line by line, with what to do, and nothing of it comes in', async () => {
    const page = await shown();
    await choose(page, fileOf([person('Cleo'), { key: `x-${tag}`, name: `Dee ${tag}`, emial: 'd@example.org' }]));
    await press(page, 'Preview');
    expect((await faultsTold(page)).join()).toContain('Nothing was imported: One thing in the file cannot be used.');
    expect(await page.getByRole('row').last().locator('th, td').allTextContents()).toEqual([
      expect.stringMatching(/^\d+$/),
      'people/1/emial',
      '“emial” is not a name that is known here. Did you mean “email”?',
    ]);
    expect(await axeFaults(page)).toEqual([]);
    expect(await known()).toBe(2);

    await choose(page, 'not a file at all', 'notes.json');
    await press(page, 'Preview');
    expect(await faultsTold(page)).toHaveLength(1);
    await choose(
      page,
      `format: hit-portal-partnership/1\npeople:\n  - {key: yam-${tag}, name: Yam ${tag}}\n`,
      'file.yaml',
    );
    await press(page, 'Preview');
    expect(await wordsOf(page)).toContain('1 added');
  });

  it('is not taken when it is too large, from whoever may not, or at another address', async () => {
    const send = async (path: string, bytes: number, headers: Record<string, string>): Promise<number> => {
      const form = new FormData();
      form.set('file', new Blob([Buffer.alloc(bytes, ' ')]), 'large.json');
      const { status } = await fetch(`${serverUrl()}${path}`, {
        method: 'POST',
        headers,
        body: form,
        redirect: 'manual',
      });
      return status;
    };
    expect(await send('/admin/import', 10_000_001, administrator)).toBe(413);
    const reader = await somebody('COMMISSIONER');
    expect(await send('/admin/import', 10, reader.bearer)).toBe(403);
    expect(await send('/people/new', 10, administrator)).toBe(415);
  });
});
