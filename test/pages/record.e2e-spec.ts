import { randomUUID } from 'node:crypto';
import { aGroup, anOccupancy, aReportingLine, aSeat } from '../support/a-group';
import type { Made } from '../support/a-group';
import { loggedMeeting } from '../support/a-meeting';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import { axeFaults, Pages, press } from '../support/browser';
import { anOrganisation, aPerson } from '../support/directory-rows';
import { wordsOf } from '../support/form-pages';
import { beyondPhone } from '../support/page-faults';
import { wasReceived } from '../support/passing';
import { serverUrl } from '../support/server';

const word = `Curlew${randomUUID().slice(0, 8)}`;

describe('The record of a meeting', () => {
  let pages: Pages;
  let steering: Made;
  let wide: Made;
  let meeting = '';
  let later = '';

  beforeAll(async () => {
    pages = await Pages.open();
    const client = await api();
    steering = await aGroup(`${word} steering group`);
    wide = await aGroup(`${word} trust-wide group`);
    await aReportingLine(steering, wide, '2012-10-01');
    const organisation = await anOrganisation(`Trust of ${word}`);
    const ada = await aPerson(`Ada ${word}`);
    const bea = await aPerson(`Bea ${word}`);
    const chair = await aSeat(steering, 'Chair', { role: 'CHAIR' });
    const vice = await aSeat(steering, 'Vice-chair', { role: 'VICE_CHAIR' });
    await anOccupancy(chair, ada, '2012-10-01', { representedOrganisation: organisation });
    await anOccupancy(vice, bea, '2012-10-01', { representedOrganisation: organisation });
    meeting = (
      await loggedMeeting(steering, '2025-02-04', {
        summary: 'We talked about waiting.',
        attendance: [
          { seat: chair.id, status: 'APOLOGIES' },
          { seat: vice.id, status: 'PRESENT' },
        ],
        agendaItems: [
          { title: 'Waiting times', outcome: 'They are too long.' },
          { title: 'Budget' },
          { title: `${word} hush`, outcome: `${word} whisper`, confidential: true },
        ],
        decisions: [
          { statement: 'To open on Saturdays.', item: 1 },
          { statement: 'To meet again in March.' },
          { statement: `${word} secret`, item: 3 },
        ],
        actions: [{ task: 'Find the staff', owner: ada, item: 1, dueOn: '2025-03-01' }],
        interests: [
          { person: bea, interest: 'Sells the software', type: 'FINANCIAL', handling: 'LEFT_THE_ROOM', item: 2 },
        ],
      })
    ).id;
    const sent = (item: number, words: string): Promise<Made> =>
      client.made('/api/v1/escalations', {
        fromMeeting: meeting,
        item,
        fromGroup: steering.id,
        toGroup: wide.id,
        sentOn: '2025-02-05',
        words,
      });
    const asked = await sent(1, 'Please pay for Saturdays.');
    await sent(3, `${word} in confidence`);
    later = (await loggedMeeting(wide, '2025-03-04', { agendaItems: [{ title: 'From below' }] })).id;
    await wasReceived('escalations', asked, { atMeeting: later, item: 1 });
  });
  afterAll(() => pages.close());

  it('has under each item what belongs to it, and the rest at its end', async () => {
    const page = await pages.window();
    await page.goto(`/meetings/${meeting}`);
    await press(page, 'Read the record as minutes', 'link');
    const items = (await page.locator('.app-record > li').allTextContents()).map((text) => text.replace(/\s+/g, ' '));
    expect(items).toHaveLength(3);
    expect(items[0]).toMatch(
      new RegExp(
        `1\\. Waiting times They are too long\\. Decision D-\\S+ To open on Saturdays\\. Action A-\\S+ Find the staff ?Ada ${word} · by 1 March 2025 · Open ` +
          `Sent up to ${word} trust-wide group: Please pay for Saturdays\\. ?Received, not answered yet`,
      ),
    );
    expect(items[1]).toContain(`Interest declared Bea ${word}: Sells the software`);
    expect(items[1]).toContain('Financial · left the room');
    expect(items[2]).toContain(`${word} secret`);
    const words = await wordsOf(page);
    expect(words).toMatch(/Under no item Decision D-\S+ To meet again in March\./);
    expect(words).toContain(`Chaired by Bea ${word}`);
    expect(words).toContain('Members who came 1 of 2');
    expect(words).toContain(`Apologies (1) Ada ${word} – Chair, Trust of ${word}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
    await page.goto(`/meetings/${later}/record`);
    expect(await wordsOf(page)).toContain(
      `1. From below Received from ${word} steering group: Please pay for Saturdays.`,
    );
  });

  it('is copied into a mail as plain text, with JavaScript and without', async () => {
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/meetings/${meeting}/record`);
    await press(page, 'Copy for e-mail', 'link');
    const text = await page.getByLabel('The record as plain text').inputValue();
    expect(text).toContain(`Record of ${word} steering group, 4 February 2025\n`);
    expect(text).toContain(`PRESENT\n- Bea ${word} – Vice-chair, Trust of ${word}\n`);
    expect(text).toMatch(
      /\n1\. Waiting times\nThey are too long\.\n- Decision D-\S+: To open on Saturdays\.\n- Action A-/,
    );
    const scripted = await pages.window();
    await scripted.goto(`/meetings/${meeting}/record/text`);
    await scripted.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await scripted.getByRole('button', { name: 'Copy the text' }).click();
    await scripted.getByText('Copied.').waitFor();
    expect(await scripted.evaluate('navigator.clipboard.readText()')).toBe(text);
    expect(await axeFaults(scripted)).toEqual([]);
  });

  it('is a table to keep, a row for each thing, in which nothing is run as a formula', async () => {
    const formula = '=HYPERLINK("https://example.org")';
    const { id } = await loggedMeeting(steering, '2025-04-01', { decisions: [{ statement: formula }] });
    const { text, headers } = await (await api()).get(`/api/v1/meetings/${String(id)}?format=csv`);
    expect(headers['content-disposition']).toBe('attachment; filename="record-2025-04-01.csv"');
    expect(text).toMatch(/DECISION,,D-2025-\d+,"'=HYPERLINK/);
    const whole = (await (await api()).get(`/api/v1/meetings/${meeting}?format=csv`)).text;
    expect(whole).toMatch(/\r\nACTION,1,A-\S+,Find the staff,Ada \S+,,,2025-03-01,OPEN\r\n/);
    expect(whole).toContain(`\r\nSENT,1,,Please pay for Saturdays.,,,${word} trust-wide group,,RECEIVED\r\n`);
  });

  it('withholds from a public contributor what stands under a confidential item, in every form', async () => {
    const { bearer } = await somebody('PUBLIC_CONTRIBUTOR', serverUrl(), { group: steering.id });
    const page = await pages.window({ headers: bearer });
    for (const address of [`/meetings/${meeting}/record`, `/meetings/${meeting}/record/text`, `/meetings/${meeting}`]) {
      await page.goto(address);
      const all = await page.content();
      expect(all).toContain('Confidential item');
      expect(all).not.toMatch(new RegExp(`${word} (hush|whisper|secret|in confidence)`));
    }
    const { text } = await (await api()).get(`/api/v1/meetings/${meeting}?format=csv`, bearer);
    expect(text).toContain('ITEM,3,,Confidential item');
    expect(text).not.toMatch(new RegExp(`${word} (hush|whisper|secret|in confidence)`));
  });

  it('is not there before the meeting took place: its address leads to the meeting', async () => {
    const planned = await (
      await api()
    ).made('/api/v1/planned-meetings', { groups: [steering.id], meetsOn: '2025-05-06' });
    const page = await pages.window();
    await page.goto(`/meetings/${planned.id}/record`);
    expect(page.url()).toMatch(new RegExp(`/meetings/${planned.id}$`));
  });
});
