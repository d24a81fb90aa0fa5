import { strToU8, zipSync } from 'fflate';
import { at } from '../support/a-group';
import { administrator } from '../support/administrator';
import { somebody } from '../support/an-account';
import { CheckedApi } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';
import { everyRow } from './every-row';
import { Spreadsheets } from './sending-spreadsheets';
import type { Sheet } from './sending-spreadsheets';

jest.setTimeout(60_000);

let database: TestDatabase;
let server: TestServer;
let client: CheckedApi;
let sheets: Spreadsheets;
let hit = '';
let group = '';

const made = async (path: string, body: object): Promise<string> => (await client.made(`/api/v1/${path}`, body)).id;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer({ databaseUrl: database.url });
  client = await CheckedApi.at(server.url);
  sheets = new Spreadsheets(server.url, client);
  hit = await made('hits', { name: 'Movement', status: 'ACTIVE', from: '2012-01-01' });
  group = await made('groups', { name: 'Steering group', kind: 'STEERING_GROUP', hit, from: '2012-01-01' });
  await made('organisations', { name: 'A Trust', type: 'NHS_TRUST', sector: 'NHS_PROVIDER', from: '2000-01-01' });
  await made('people', { name: 'Priya Shah' });
});
afterAll(async () => {
  await database.drop();
});

const everything = (): Promise<Record<string, string>> => everyRow(database.url);

const members = [
  'Name,Role,Organisation,From,To',
  'Priya Shah,Chair,A Trust,3/1/2012,',
  '"Roe, Alex",Member,A Trust,Jan 2013,31/12/2015',
  'Jo Bell,Service co-lead,A Trust,1 March 2012,',
].join('\r\n');

describe('History from spreadsheets', () => {
  let before: Record<string, string>;

  it('brings in who sat on a group, with seats and people that were not there', async () => {
    before = await everything();
    const sheet = await sheets.checked('MEMBERSHIPS', members, hit, group);
    expect(await sheets.faults(sheet)).toEqual([]);
    expect(sheet).toMatchObject({ state: 'CHECKED', ready: 3, faulty: 0, questions: 0 });
    expect(await sheets.faults(sheet, 'WARNING')).toContain(
      '3 Name: Nobody in the portal is called ‘Roe, Alex’. They are added as a new person.',
    );
    const done = await sheets.do(sheet, 'import');
    expect(done).toMatchObject({ state: 'IMPORTED', added: { people: 2, seats: 3, memberships: 3 } });
    const { body } = await client.get(`/api/v1/memberships?group=${group}&asOf=2014-01-01`);
    const rows = body.items.map((m: Record<string, string>) => [
      m['personName'],
      m['seatLabel'],
      m['role'],
      m['capacity'],
      m['from'],
      m['to'],
    ]);
    expect(rows.sort()).toEqual([
      ['Alex Roe', 'Member: Alex Roe', 'MEMBER', 'SERVICE', '2013-01-01', '2015-12-31'],
      ['Jo Bell', 'Service co-lead', 'CO_LEAD', 'SERVICE', '2012-03-01', null],
      ['Priya Shah', 'Chair', 'CHAIR', 'SERVICE', '2012-01-03', null],
    ]);
  });

  it('changes nothing when the same rows come again', async () => {
    const sheet = await sheets.checked('MEMBERSHIPS', members.replace('"Roe, Alex"', 'Alex Roe'), hit, group);
    expect([sheet.ready, sheet.already, sheet.faulty]).toEqual([0, 3, 0]);
  });

  const matrix = [
    'Attendance 2012 to 2014,,,,',
    'Name,Organisation,3/4/2012,15/1/2013,5/3/2013',
    'Priya Shah,A Trust,P,P,A',
    '"Shah, Priya",,,,P',
    'Alex Roe,A Trust,,x,P',
    'Dr Jo Bell,A Trust,P,A,Absent',
    'Sam Guest,,,P,',
  ].join('\n');
  let imported: Sheet;

  it('asks about names and marks instead of guessing, by the row numbers of the spreadsheet', async () => {
    const sheet = await sheets.checked('ATTENDANCE_MATRIX', matrix, hit, group);
    const asked = await sheets.questions(sheet);
    expect(asked.map(({ kind, written, choices }) => [kind, written, ...choices.map(({ text }) => text)])).toEqual([
      ['MARK', 'x'],
      ['PERSON', 'Shah, Priya', 'Priya Shah'],
      ['PERSON', 'Dr Jo Bell', 'Jo Bell'],
    ]);
    expect(await sheets.faults(sheet)).toContain(
      '5 15/1/2013: It is not answered yet what is meant by ‘x’. Answer the questions about this file.',
    );
    expect(await sheets.faults(sheet, 'WARNING')).toContain(
      '2 Organisation: The column ‘Organisation’ is not read. Nothing is taken from it. If it holds something that is wanted, say so under Columns.',
    );
    const answers = asked.map(({ kind, written, choices }) => ({
      kind,
      written,
      answer: choices[0]?.value ?? 'ABSENT',
    }));
    const checked = await sheets.do(sheet, 'answers', { answers });
    expect(await sheets.faults(checked)).toEqual([
      '4 5/3/2013: Row 3 speaks of the same person at the same meeting. The first is taken. Leave one out, or correct the day or the name.',
    ]);
    expect(checked).toMatchObject({ ready: 9, faulty: 1, questions: 0 });
    imported = await sheets.do(checked, 'import');
    expect(imported).toMatchObject({ state: 'IMPORTED', added: { people: 1, meetings: 3 } });
    expect(await sheets.failedRows(imported)).toContain('"Shah, Priya",,,,P,4,"Row 3 speaks of the same person');
  });

  it('records as if each meeting had been logged: who is not mentioned is not recorded, who has no seat is a guest', async () => {
    const { body } = await client.get(`/api/v1/groups/${group}/attendance/marks?limit=500`);
    const rows = body.items.map((m: Record<string, string>) => [
      m['meetsOn'],
      m['personName'],
      m['status'],
      m['isExpected'],
      m['capacity'],
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['2012-04-03', 'Priya Shah', 'PRESENT', true, 'SERVICE'],
        ['2012-04-03', 'Jo Bell', 'PRESENT', true, 'SERVICE'],
        ['2013-01-15', 'Alex Roe', 'ABSENT', true, 'SERVICE'],
        ['2013-01-15', 'Sam Guest', 'IN_ATTENDANCE', false, null],
        ['2013-03-05', 'Jo Bell', 'ABSENT', true, 'SERVICE'],
      ]),
    );
    expect(rows).toHaveLength(9);
  });

  it('is stable: what is taken out and brought in again is there already', async () => {
    const { text } = await client.get(`/api/v1/groups/${group}/attendance/marks?format=csv`);
    const sheet = await sheets.sent('ATTENDANCE', text, hit);
    const { meetsOn, personName, status } = Object.fromEntries(sheet.headers.map((heading, at) => [heading, at]));
    const columns = { date: meetsOn, name: personName, status };
    const checked = await sheets.do(sheet, 'columns', { columns, group });
    expect(checked).toMatchObject({ ready: 0, faulty: 0, already: 9 });
  });

  it('takes the mended rows of a file later, into the meetings that the first brought in', async () => {
    const rows =
      'Date,Name,Status\n15 Jan 2013,Priya Shah,Apologies\n3 April 2012,Sam Guest,Present\nThrusday,Jo Bell,Present\n';
    const sheet = await sheets.checked('ATTENDANCE', rows, hit, group);
    expect(await sheets.faults(sheet)).toEqual([
      '2 Status: The record of 15 January 2013 has otherwise: present. If the spreadsheet is right, correct the record on the page of the meeting.',
      '4 Date: ‘Thrusday’ is not a date. Use a date like 3/11/2026.',
    ]);
    const done = await sheets.do(sheet, 'import');
    expect(done.added).toMatchObject({ attendance: 1, meetings: 0, people: 0 });
    const refused = await sheets.refused(imported, 'undo');
    expect(refused).toContain('This import cannot be undone: people have worked with it since');
    expect((await sheets.do(done, 'undo')).state).toBe('UNDONE');
  });

  it('is undone as if it had never been, once nothing stands on it', async () => {
    expect((await sheets.do(imported, 'undo')).state).toBe('UNDONE');
    const [memberships] = (await client.get(`/api/v1/spreadsheet-imports?hit=${hit}&state=IMPORTED`)).body.items;
    expect((await sheets.do(memberships, 'undo')).state).toBe('UNDONE');
    expect(await everything()).toEqual(before);
  });

  describe('in a file that cannot be read', () => {
    const zip = (files: Record<string, string>): Uint8Array =>
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<x/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(301_000_000),
    });

    it.each<[string, string | Uint8Array, string]>([
      ['nothing', '', 'The file is empty.'],
      ['headings alone', 'Name,Email\n', 'The file has headings and no rows under them.'],
      ['no headings', 'just some words\n', 'No headings were found'],
      ['a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'protected by a password'],
      ['macros', zip({ 'xl/workbook.xml': '<x/>', 'xl/vbaProject.bin': 'x' }), 'The file holds macros'],
      ['another zip', zip({ 'a.txt': 'a' }), 'no Excel workbook in it'],
      ['half a zip', zip({ 'xl/workbook.xml': '<x/>' }).slice(0, 40), 'damaged'],
      ['no sheet', zip({ 'xl/workbook.xml': '<x/>' }), 'The sheet in the file cannot be read'],
      ['a zip that unfolds without end', bomb, 'unfolds to more than 300 MB'],
      ['a PDF', '%PDF-1.7', 'This is a PDF.'],
      ['an open quotation mark', 'Name,Email\nAnn,"a@example.org\nBen,b\n', 'A quotation mark is opened after row 1'],
    ])('tells of %s', async (_, file, sentence) => {
      const { status, body } = await sheets.send('PEOPLE', file, hit);
      expect([status, body.errors?.[0]?.detail]).toEqual([422, expect.stringContaining(sentence)]);
      expect((await client.get('/health')).status).toBeLessThan(500);
    });

    it('reads the encodings that spreadsheets are saved in, and says so', async () => {
      const text = 'Name;Email\r\nZoë Müller;z@example.org\r\n';
      const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
      for (const [file, note] of [
        [utf16, 'UTF-16'],
        [Buffer.from(text, 'latin1'), 'Windows-1252'],
      ] as const) {
        const sheet = await sheets.checked('PEOPLE', file, hit);
        expect([sheet.notes.join(), sheet.ready]).toEqual([expect.stringContaining(note), 1]);
        expect((await sheets.faults(sheet)).join()).toBe('');
      }
    });

    it('takes merged cells for each row that they cover, and formulas for what they came to', async () => {
      const cell = (at: string, value: string, formula = ''): string =>
        `<c r="${at}" t="str">${formula}<v>${value}</v></c>`;
      const rows = [
        `<row r="1">${cell('A1', 'Date')}${cell('B1', 'Name')}${cell('C1', 'Status')}</row>`,
        `<row r="2">${cell('A2', '3 April 2012')}${cell('B2', 'Priya Shah', '<f>"Priya "&amp;"Shah"</f>')}${cell('C2', 'P')}</row>`,
        `<row r="3">${cell('B3', 'Jo Bell')}${cell('C3', 'A')}</row>`,
      ].join('');
      const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
      const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
      const file = zip({
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>`,
      });
      const sheet = await sheets.checked('ATTENDANCE', file, hit, group);
      expect(sheet.notes).toEqual([
        'Cells are merged: their value was taken for every row and column that they cover.',
        'Some cells are formulas: what they came to when the file was saved was taken.',
      ]);
      expect(await sheets.faults(sheet, 'WARNING')).toContain(
        '3 Name: Nobody in the portal is called ‘Jo Bell’. They are added as a new person.',
      );
    });
  });

  it('forgets whoever asks for it in files on their way too, however they are spelt there', async () => {
    const asker = await made('people', { name: 'Wilma Quist' });
    const file = 'Name,Job title,From\nwilma quist,Nurse,soon\nWILMA QUIST,Nurse,\nWilma Quistt,Nurse,\n';
    const sheet = await sheets.checked('PEOPLE', file, hit);
    const body = { requestedOn: '2026-01-05', reason: 'Asked by letter.' };
    const asked = await client.post(`/api/v1/people/${asker}/pseudonymise`, body, { ...at(1), ...administrator });
    expect([asked.status, asked.text]).toEqual([200, expect.anything()]);
    const left = await connected(database.url, async (pg) => {
      const tables = ['import', 'row', 'reading', 'entry', 'fault', 'made', 'heading'].map(
        (part) => `spreadsheet_${part}`,
      );
      const { rows } = await pg.query(
        tables.map((table) => `SELECT t::text FROM ${table} t WHERE t::text ~* 'wilma quist\\M'`).join(' UNION ALL '),
      );
      return rows;
    });
    expect(left).toEqual([]);
    expect(await sheets.do(sheet, 'import')).toMatchObject({ state: 'IMPORTED' });
  });

  it('is for those who run a team, and of their own team alone', async () => {
    const other = await made('hits', { name: 'Another', status: 'ACTIVE', from: '2012-01-01' });
    const manager = new Spreadsheets(
      server.url,
      client,
      (await somebody('HIT_MANAGER', server.url, { hit: other })).bearer,
    );
    expect((await manager.send('PEOPLE', 'Name,Email\nAnn,\n', hit)).status).toBeGreaterThanOrEqual(403);
    expect((await manager.send('PEOPLE', 'Name,Email\nAnn,\n')).body.errors?.[0]?.detail).toBe(
      'Choose the team that the spreadsheet is of.',
    );
    expect((await manager.send('PEOPLE', 'Name,Email\nAnn,\n', other)).status).toBe(201);
    const member = new Spreadsheets(server.url, client, (await somebody('COMMISSIONER', server.url)).bearer);
    expect((await member.send('PEOPLE', 'Name,Email\nAnn,\n', hit)).status).toBe(403);
    expect((await client.get(`/api/v1/spreadsheet-imports/${imported.id}`, manager['who'])).status).toBe(404);
  });
});
