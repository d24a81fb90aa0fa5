import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { administrator } from '../support/administrator';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { api } from '../support/api';
import { recordedHit } from '../support/recorded';
import { readPdfs } from '../support/read-pdf';
import type { PartOfPdf } from '../support/read-pdf';
import { serverUrl } from '../support/server';

let made: Promise<string> | undefined;

/** A report of a team whose group met once; what people wrote would be read as a formula, as mark-up or as Typst if anything did. */
async function aReport(): Promise<string> {
  const client = await api();
  const hit = (await recordedHit('=Team & <b>#bold</b>')).id;
  const { group, seatOf } = await smallGroup(['Ada', 'Ben'], { hit });
  for (const [day, status] of [
    ['2013-03-05', 'PRESENT'],
    ['2013-04-02', 'APOLOGIES'],
    ['2013-05-07', 'PRESENT'],
  ] as const)
    await loggedMeeting(group, day, {
      attendance: [
        { seat: seatOf('Ada'), status: 'PRESENT' },
        { seat: seatOf('Ben'), status },
      ],
    });
  const body = {
    kind: 'GOVERNANCE',
    hit,
    from: '2013-01-01',
    to: '2013-12-31',
    summary: '#panic("no") *x* $y$ <i>z</i>',
  };
  return (await client.made('/api/v1/reports', body)).id;
}

async function inFormat(format: string): Promise<{ readonly type: string; readonly bytes: Buffer }> {
  const id = await (made ??= aReport());
  const answer = await fetch(`${serverUrl()}/api/v1/reports/${id}/content?format=${format}`, {
    headers: administrator,
  });
  expect(answer.status).toBe(200);
  return { type: answer.headers.get('content-type') ?? '', bytes: Buffer.from(await answer.arrayBuffer()) };
}

const unpacked = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe('A report as PDF', () => {
  it('is tagged: a title, a language, headings, lists, and tables with heads, by PDF/UA-1', async () => {
    const { type, bytes } = await inFormat('pdf');
    expect(type).toBe('application/pdf');
    const raw = bytes.toString('latin1');
    const streams = [...raw.matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)\r?\nendstream/g)].map(
      ([, deflated = '']) => {
        try {
          return inflateSync(Buffer.from(deflated, 'latin1')).toString('latin1');
        } catch {
          return '';
        }
      },
    );
    const all = [raw, ...streams].join('\n').replace(/\s+/g, ' ');
    expect(all).toMatch(/\/StructTreeRoot/);
    expect(all).toMatch(/\/Lang ?\(en-GB\)/i);
    expect(all).toMatch(/\/DisplayDocTitle true/);
    expect(all).toMatch(/pdfuaid:part>1</);
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'Caption', 'TR', 'TH', 'TD'])
      expect([role, new RegExp(`/S ?/${role}[ />]`).test(all)]).toEqual([role, true]);
    expect(all).toMatch(/\/Outlines/);
  });
});

const partsOf = (part: PartOfPdf | null): PartOfPdf[] =>
  part === null ? [] : [part, ...(part.children ?? []).flatMap(partsOf)];

describe('A report with pictures', () => {
  it('has each as a figure with what it shows in words, in the PDF as another reader finds it, which says where the page is', async () => {
    const [pdf] = await readPdfs([(await inFormat('pdf')).bytes]);
    const parts = (pdf?.pages ?? []).flatMap(({ structure }) => partsOf(structure));
    const drawn = parts.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
    expect(drawn).toContain(
      'Usually 2 of 2 people come; 2 April 2013 was lowest at 1. Members who were expected at each held meeting of Steering group, 1 January 2013 to 31 December 2013. The numbers are in the table below.',
    );
    expect([pdf?.language, pdf?.isMarked?.Marked, pdf?.declares]).toEqual(['en-GB', true, '1']);
    expect(pdf?.title).toContain('Governance report: =Team & <b>#bold</b>, 1 January 2013');
    expect(JSON.stringify(pdf?.outline)).toContain('Meetings and quorum');
    expect(pdf?.pages[0]?.text).toMatch(/An accessible web version is at\s+\/reports\//);
  });

  it('has each on the page with a title and a description of its own', async () => {
    const page = (await inFormat('html')).bytes.toString('utf8');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = [...page.matchAll(/aria-labelledby="(\S+) (\S+)"/g)].flatMap(([, title, description]) => [
      title,
      description,
    ]);
    expect(pointed.length).toBeGreaterThan(1);
    expect(ids).toEqual(expect.arrayContaining(pointed));
  });
});

describe('A report as a Word document', () => {
  it('has real headings, lists and tables whose heads repeat, and what people wrote letter by letter', async () => {
    const { bytes } = await inFormat('docx');
    const files = unpacked(bytes);
    const text = files['word/document.xml'] ?? '';
    for (const style of ['Title', 'Heading1', 'Heading2', 'TableCaption'])
      expect(text).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(text.match(/<w:tbl>/g)?.length).toBe(text.match(/<w:tblHeader/g)?.length);
    expect(text).toContain('#panic(&quot;no&quot;) *x* $y$ &lt;i&gt;z&lt;/i&gt;');
    expect(files['docProps/core.xml']).toContain('<dc:title>Governance report: =Team');
    expect(files['word/styles.xml']).toContain('w:val="en-GB"');
  });
});

describe('A report as a workbook', () => {
  it('is a cover and one marked-up table a sheet from column A, with heads that are there once, nothing merged and nothing empty', async () => {
    const { bytes } = await inFormat('xlsx');
    const files = unpacked(bytes);
    const tables = Object.keys(files).filter((name) => name.startsWith('xl/tables/'));
    const sheets = Object.keys(files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(tables.length).toBeGreaterThan(5);
    expect(sheets).toHaveLength(tables.length + 1);
    for (const name of tables) {
      const text = files[name] ?? '';
      expect(text).toMatch(/ref="A3:[A-Z]+\d+"/);
      const heads = [...text.matchAll(/<tableColumn id="\d+" name="([^"]+)"/g)].map(([, head]) => head);
      expect(new Set(heads).size).toBe(heads.length);
    }
    for (const name of sheets) {
      expect(files[name]).not.toMatch(/<mergeCell|<f>|<row [^>]*\/>/);
      const isTable = name !== 'xl/worksheets/sheet1.xml';
      expect([name, /<tablePart r:id/.test(files[name] ?? '')]).toEqual([name, isTable]);
    }
  });
});

describe('A report as CSV', () => {
  it('is a file a table, named in the contents, in which nothing is run as a formula', async () => {
    const { type, bytes } = await inFormat('csv');
    expect(type).toBe('application/zip');
    const files = unpacked(bytes);
    const named = (files['contents.csv'] ?? '').split('\n').slice(1, -1);
    expect(named.map((line) => line.split(',')[0])).toEqual(
      Object.keys(files).filter((name) => name.startsWith('table-')),
    );
    expect(Object.values(files).join('\n')).not.toMatch(/(^|,)[=+@]/m);
    expect(files['read-me.txt']).toContain('From the record as it was on');
  });
});
