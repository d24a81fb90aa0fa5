import { strToU8, zipSync } from 'fflate';
import { aGroup, aSeat, anOccupancy } from '../support/a-group';
import { aPerson } from '../support/directory-rows';
import { api } from '../support/api';
import { somebody } from '../support/an-account';
import { axeFaults, Pages, press } from '../support/browser';
import { faultsTold, wordsOf } from '../support/form-pages';
import { beyondPhone } from '../support/page-faults';
import { serverUrl } from '../support/server';

const minutes = `Steering group, Tuesday 4 March 2014
Present: Gita Gale (GG), H Hart, Zed Zander
Apologies: Ida Ives
Agreed: The pathway is adopted.
Action: GG to print the pathway by 1 April 2014`;

/** A Word file with a paragraph for each line. */
const word = (text: string, more: Record<string, string> = {}): Buffer => {
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`);
  const files = { 'word/document.xml': `<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`, ...more };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))));
};
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A group of these people since October 2012. */
async function groupOf(hit: string, names: readonly string[]): Promise<string> {
  const group = await aGroup('Steering group', { hit });
  for (const [index, name] of names.entries()) {
    const seat = await aSeat(group, `Seat ${String(index)}`);
    await anOccupancy(seat, await aPerson(name), '2012-10-01');
  }
  return group.id;
}

describe('A meeting that is logged from its minutes', () => {
  let pages: Pages;
  let hit = '';
  beforeAll(async () => {
    pages = await Pages.open();
    hit = (await (await api()).made('/api/v1/hits', { name: 'Of minutes', status: 'ACTIVE', from: '2012-10-01' })).id;
  });
  afterAll(() => pages.close());

  it('is offered beside the lines that say it, and recorded as somebody left it', async () => {
    const group = await groupOf(hit, ['Gita Gale', 'Henry Hart', 'Ida Ives']);
    const manager = await somebody('HIT_MANAGER', serverUrl(), { hit });
    const page = await pages.window({ headers: manager.bearer, width: 320 });
    await page.goto(`/groups/${group}`);
    await press(page, 'Log a meeting from its minutes', 'link');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Read the minutes');
    expect(await faultsTold(page)).toEqual(['Paste the minutes, or choose a file.']);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Minutes', { exact: true }).fill(minutes);
    await press(page, 'Read the minutes');
    expect(await wordsOf(page)).toContain(
      'The minutes name 3 people who came, 1 person with apologies, 1 decision and 1 action.',
    );
    expect(await page.getByLabel('Month').inputValue()).toBe('3');
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
    const meetings = async (): Promise<number> =>
      (await (await api()).get(`/api/v1/meetings?group=${group}`)).body.items.length;
    expect(await meetings()).toBe(0);
    await press(page, 'Continue');
    expect(await wordsOf(page)).toContain('It is not sure who is meant by H Hart. Tick them below if they came.');
    const box = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    expect([await box('Gita Gale').isChecked(), await box('Henry Hart').isChecked()]).toEqual([true, false]);
    expect(await page.getByLabel('Anyone else?').inputValue()).toBe('Zed Zander');
    expect(await page.getByLabel('Decision 1').inputValue()).toBe('The pathway is adopted.');
    expect(await wordsOf(page)).toContain('The minutes say: “Action: GG to print the pathway by 1 April 2014”');
    expect(await axeFaults(page)).toEqual([]);
    expect(await beyondPhone(page)).toBe(0);
    await box('Henry Hart').check();
    await press(page, 'Add another decision');
    expect(await wordsOf(page)).toContain('The minutes say: “Agreed: The pathway is adopted.”');
    await press(page, 'Continue');
    expect(await wordsOf(page)).toContain('Check before recording');
    await press(page, 'Record meeting');
    const [{ id }] = (await (await api()).get(`/api/v1/meetings?group=${group}`)).body.items;
    const recorded = (await (await api()).get(`/api/v1/meetings/${String(id)}`)).body;
    expect(recorded).toMatchObject({
      meetsOn: '2014-03-04',
      status: 'HELD',
      guests: [{ name: 'Zed Zander' }],
      decisions: [{ statement: 'The pathway is adopted.' }],
      actions: [{ task: 'Print the pathway', dueOn: '2014-04-01' }],
    });
    const marks = recorded.attendance.map((one: { personName: string; status: string }) => [
      one.personName,
      one.status,
    ]);
    expect(marks.sort()).toEqual([
      ['Gita Gale', 'PRESENT'],
      ['Henry Hart', 'PRESENT'],
      ['Ida Ives', 'APOLOGIES'],
    ]);
    expect(JSON.stringify(recorded)).not.toContain('minutes say');
  });

  it('comes in a file too, asks for a day that is not clear, and refuses what cannot be read in a sentence', async () => {
    const group = await groupOf(hit, ['Jo Jay']);
    const page = await pages.window({ hasJavaScript: false });
    const path = `/groups/${group}/minutes`;
    const send = async (name: string, buffer: Buffer, mimeType = docx): Promise<string[]> => {
      await page.goto(path);
      await page.getByLabel('Or their file').setInputFiles({ name, mimeType, buffer });
      await press(page, 'Read the minutes');
      return faultsTold(page);
    };
    expect(await send('a.docx', word('Meeting of 3/11/2014\nPresent: Jo Jay &amp; Kit Kay'))).toEqual([]);
    expect(await wordsOf(page)).toContain('That may be 3 November 2014 or 11 March 2014');
    expect(await wordsOf(page)).toContain('2 people who came');
    await press(page, 'Continue');
    expect(await faultsTold(page)).toEqual(['Enter the date, for example 3 11 2026.']);
    for (const [name, buffer, sentence] of [
      ['empty.txt', Buffer.from('  \n'), 'There is no text in the file.'],
      ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'The file is protected by a password'],
      ['a.pdf', Buffer.from('%PDF-1.7 …'), 'This is a PDF.'],
      ['macros.docx', word('x', { 'word/vbaProject.bin': 'x' }), 'The file has macros'],
      ['sheet.xlsx', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<a/>') })), 'This is no Word file.'],
      ['broken.docx', word(minutes).subarray(0, 60), 'The file is damaged'],
      ['bomb.docx', word('a'.repeat(21_000_000)), 'The file unfolds to more than 20 MB'],
      ['long.txt', Buffer.from('a '.repeat(150_000)), 'The minutes are longer than 200,000 letters'],
    ] as const) {
      const [said] = await send(name, buffer);
      expect([name, said]).toEqual([name, expect.stringContaining(sentence)]);
    }
    const utf16 = Buffer.from('\ufeffPresent: Jo Jay', 'utf16le');
    expect(await send('utf16.txt', utf16, 'text/plain')).toEqual([]);
    expect(await wordsOf(page)).toContain('1 person who came');
  });

  it('reads long minutes to the last line', async () => {
    const group = await groupOf(hit, ['Mo May']);
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/groups/${group}/minutes`);
    const talk = 'Somebody said something about the pathway at some length.\n'.repeat(3_000);
    await page
      .getByLabel('Minutes', { exact: true })
      .fill(`Meeting of 4 March 2014\n${talk}Action: Mo May to write it down`);
    await press(page, 'Read the minutes');
    expect(await wordsOf(page)).toContain('0 decisions and 1 action');
    await press(page, 'Continue');
    expect(await page.getByLabel('What will be done?').inputValue()).toBe('Write it down');
  });

  it('is not recorded twice, nor for a day to come', async () => {
    const group = await groupOf(hit, ['Lu Low']);
    const client = await api();
    await client.made('/api/v1/meetings', { groups: [group], meetsOn: '2014-03-04' });
    const page = await pages.window({ hasJavaScript: false });
    await page.goto(`/groups/${group}/minutes`);
    await page.getByLabel('Minutes', { exact: true }).fill(minutes);
    await press(page, 'Read the minutes');
    await press(page, 'Continue');
    expect(await faultsTold(page)).toEqual([
      'A meeting on 4 March 2014 is recorded already. Correct its record instead, or choose another day.',
    ]);
    await page.getByLabel('Year').fill('2199');
    await press(page, 'Continue');
    expect(await faultsTold(page)).toEqual(['Choose today or a day in the past.']);
  });
});
