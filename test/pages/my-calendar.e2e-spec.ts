import type { Page } from 'playwright-core';
import { aGroup } from '../support/a-group';
import { calendarRead } from '../support/a-calendar';
import { api } from '../support/api';
import { somebody } from '../support/an-account';
import type { Somebody } from '../support/an-account';
import { declaredPromise } from '../support/a-promise';
import { aSponsor, daysAgo } from '../support/a-sponsor';
import { axeFaults, Pages, press } from '../support/browser';
import { beyondPhone } from '../support/page-faults';
import { serverUrl } from '../support/server';

interface EntryRead {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly content: string;
  readonly category: string;
  readonly link: string;
}

/** As much of an element as is looked at. */
interface ElementRead {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly textContent: string | null;
  readonly children: Iterable<ElementRead>;
  getAttribute(name: string): string | null;
}
interface Parsers {
  readonly DOMParser: new () => { parseFromString(text: string, type: string): { documentElement: ElementRead } };
}

/** A feed as a browser reads XML, which refuses whatever is not well formed; and what RFC 4287 asks each part to have. */
async function feedRead(page: Page, text: string): Promise<{ title: string; faults: string[]; entries: EntryRead[] }> {
  return page.evaluate((xml) => {
    const { DOMParser } = globalThis as unknown as Parsers;
    const feed = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
    const atom = 'http://www.w3.org/2005/Atom';
    const of = (node: ElementRead, name: string): ElementRead[] =>
      [...node.children].filter((one) => one.localName === name && one.namespaceURI === atom);
    const text = (node: ElementRead, name: string): string => of(node, name)[0]?.textContent ?? '';
    const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
    const once = (node: ElementRead): string[] =>
      ['id', 'title', 'updated'].filter(
        (name) => of(node, name).length !== 1 || (name === 'updated' && !moment.test(text(node, name))),
      );
    const entries = of(feed, 'entry');
    return {
      title: text(feed, 'title'),
      faults: [
        ...(feed.localName === 'feed' && feed.namespaceURI === atom ? [] : [feed.textContent ?? 'no feed']),
        ...[feed, ...entries].flatMap(once),
        ...(text(of(feed, 'author')[0] ?? feed, 'name') === '' ? ['author'] : []),
        ...(of(feed, 'link').some((link) => link.getAttribute('rel') === 'self') ? [] : ['self']),
        ...(new Set(entries.map((entry) => text(entry, 'id'))).size === entries.length ? [] : ['an id twice']),
      ],
      entries: entries.map((entry) => ({
        id: text(entry, 'id'),
        title: text(entry, 'title'),
        updated: text(entry, 'updated'),
        content: text(entry, 'content'),
        category: of(entry, 'category')[0]?.getAttribute('term') ?? '',
        link: of(entry, 'link')[0]?.getAttribute('href') ?? '',
      })),
    };
  }, text);
}

describe('Calendars and news to subscribe to', () => {
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await Pages.open();
    page = await pages.window({ hasJavaScript: false });
  });
  afterAll(() => pages.close());

  async function addressOf(who: Somebody, of: object): Promise<string> {
    const client = await api();
    const issued = await client.post('/api/v1/me/feeds', of, who.bearer);
    if (issued.status !== 201) throw new Error(issued.text);
    const { body } = await client.get('/api/v1/me/feeds', who.bearer);
    return body.find(({ id }: { id: string }) => id === issued.body.id).address;
  }
  const reader = (): Promise<Page> => pages.window({ headers: {} });

  it('have an address that is made, renewed and stopped on a page, reached from the group', async () => {
    const group = await aGroup('Steering group of the calendars');
    const body = { groups: [group.id], meetsOn: '2052-03-01', place: 'Room 4' };
    const { id } = await (await api()).made('/api/v1/planned-meetings', body);
    await page.goto(`/groups/${group.id}`);
    await press(page, 'Subscribe to this group’s calendar', 'link');
    const part = page.locator(`#meetings-${group.id}`);
    const pressed = (name: string) =>
      Promise.all([page.waitForEvent('load'), part.getByRole('button', { name }).click()]);
    expect(await part.getByRole('heading').textContent()).toBe('Meetings of Steering group of the calendars');
    await pressed('Make an address');
    expect(await page.getByRole('alert').textContent()).toContain('The address is there.');
    const field = part.getByRole('textbox', { name: 'Address to copy' });
    const first = await field.inputValue();
    expect(calendarRead(await (await fetch(first)).text())).toMatchObject({
      name: 'Steering group of the calendars',
      events: [{ uid: id }],
    });
    const link = part.getByRole('link', { name: 'Subscribe on this device' });
    expect(await link.getAttribute('href')).toBe(first.replace('http:', 'webcal:'));
    expect(await beyondPhone(page)).toBeLessThanOrEqual(0);

    await pressed('Make a new address');
    const second = await field.inputValue();
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
    const withJavaScript = await pages.window();
    await withJavaScript.goto(`/my/calendar?group=${group.id}`);
    expect(await axeFaults(withJavaScript)).toEqual([]);
    await pressed('Stop this address');
    expect((await fetch(second)).status).toBe(404);

    await page.goto(`/meetings/${id}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Put this meeting into your calendar once' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('meeting-2052-03-01.ics');
  });

  it('tell records and decisions as news, without what is confidential, to whom they are', async () => {
    const [mine, other] = [await aGroup('R&D <board>'), await aGroup('Other')];
    const client = await api();
    const logged = {
      meetsOn: '2019-05-07',
      agendaItems: [{ title: 'Open' }, { title: 'Pay', confidential: true }],
      decisions: [
        { statement: 'We shall “meet” & <talk>.', item: 1 },
        { statement: 'A salary cut.', item: 2 },
      ],
    };
    await client.made('/api/v1/meetings', { ...logged, groups: [mine.id] });
    await client.made('/api/v1/meetings', { ...logged, groups: [other.id] });
    const who = await somebody('MEMBER', serverUrl(), { group: mine.id });
    for (const about of [{}, { group: mine.id }]) {
      const address = await addressOf(who, { kind: 'RECORDS', ...about });
      const answer = await fetch(address);
      expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const { title, faults, entries } = await feedRead(await reader(), await answer.text());
      expect(faults).toEqual([]);
      expect(title).toBe('group' in about ? 'Records and decisions: R&D <board>' : 'Records and decisions');
      expect(entries.map(({ category }) => category).sort()).toEqual(['decision', 'record']);
      expect(entries.find(({ category }) => category === 'decision')?.title).toMatch(
        /^D-2019-\d+: We shall “meet” & <talk>\.$/,
      );
      expect(JSON.stringify(entries)).not.toMatch(/salary|Other/);
      const again = await fetch(address, { headers: { 'If-None-Match': answer.headers.get('etag') ?? '' } });
      expect([200, 304]).toContain(again.status);
    }
    const everything = await somebody('COMMISSIONER');
    const { entries, faults } = await feedRead(
      await reader(),
      await (await fetch(await addressOf(everything, { kind: 'RECORDS' }))).text(),
    );
    expect([faults, entries.length > 0]).toEqual([[], true]);
  });

  it('tell promises that turned, with the day and why, of the teams that one sees', async () => {
    const sponsor = await aSponsor('Dr Feed', undefined, { to: daysAgo(10) });
    await declaredPromise(sponsor.hit.id, { rule: 'EXECUTIVE_SPONSOR' });
    const manager = await somebody('HIT_MANAGER', serverUrl(), { hit: sponsor.hit.id });
    const answer = await fetch(await addressOf(manager, { kind: 'FINDINGS', hit: sponsor.hit.id }));
    const { title, entries, faults } = await feedRead(await reader(), await answer.text());
    expect([title, faults]).toEqual(['Promises that turned: Team of Dr Feed', []]);
    const [turned] = entries.filter((entry) => entry.title.startsWith('There is an executive sponsor: '));
    expect(turned).toMatchObject({ updated: `${daysAgo(9)}T00:00:00Z`, category: 'promise' });
    expect(turned?.title).toMatch(/: \w+( \w+)?, before kept$/);
    expect(turned?.link).toMatch(new RegExp(`/teams/${sponsor.hit.id}/checks/[0-9a-f-]{36}$`));
    const group = await aGroup('Elsewhere');
    const member = await somebody('MEMBER', serverUrl(), { group: group.id });
    const theirs = await feedRead(
      await reader(),
      await (await fetch(await addressOf(member, { kind: 'FINDINGS' }))).text(),
    );
    expect([theirs.faults, theirs.entries]).toEqual([[], []]);
    const refused = await (await api()).post('/api/v1/me/feeds', { kind: 'FINDINGS', group: group.id }, member.bearer);
    expect(refused.status).toBe(422);
  });

  it('tell what is shared with somebody, and nothing else', async () => {
    const client = await api();
    const [mine, other] = [await aGroup('Shares'), await aGroup('Shares not')];
    const share = (title: string, group: string): Promise<unknown> =>
      client.made('/api/v1/shared-knowledge', {
        title,
        words: 'Read <this> & that.',
        audience: 'GROUPS',
        groups: [group],
      });
    await share('A note for us', mine.id);
    await share('A note for others', other.id);
    const who = await somebody('MEMBER', serverUrl(), { group: mine.id });
    const answer = await fetch(await addressOf(who, { kind: 'KNOWLEDGE' }));
    const { title, entries, faults } = await feedRead(await reader(), await answer.text());
    expect([title, faults]).toEqual(['Shared knowledge', []]);
    const titles = entries.map((entry) => entry.title);
    expect([titles.includes('A note for us'), titles.includes('A note for others')]).toEqual([true, false]);
    expect(entries.find((entry) => entry.title === 'A note for us')).toMatchObject({ category: 'knowledge' });
  });
});
