import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { reportFormats } from '../../src/reports/report-format';
import { reportKinds } from '../../src/reports/governance-report.entity';
import { administrator } from '../support/administrator';
import { at } from '../support/a-group';
import { CheckedApi } from '../support/api';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { readPdfs } from '../support/read-pdf';
import { startServer } from '../support/server';
import type { TestServer } from '../support/server';

// Every kind of report in every format, of two whole partnerships.
jest.setTimeout(300_000);

type Json = Record<string, unknown>;

const demonstration = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'demo', 'partnership.json'), 'utf8'),
) as Json & { readonly people: readonly Json[] };
const always = { from: '2012-01-01', to: '2026-11-30' };
const year = { from: '2025-12-01', to: '2026-11-30' };
/** Ids of the record; those that were made up for the answer begin with zeros. */
const uuid = /(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The text of a report in a format, with all that stands in the files that it is made of. */
function textOf(format: string, bytes: Buffer): string {
  if (format === 'html' || format === 'json') return bytes.toString('utf8').replace(/@(media|page|bottom-\w+)/g, '');
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => `${name}\n${strFromU8(content)}`);
  return files.join('\n');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
/** As a reader sees it: without mark-up, in lower case, with single spaces. */
const seen = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Which of the words stand in a text, as words of their own. */
function wordsIn(text: string, words: readonly string[]): string[] {
  const literally = words.map((word) => word.toLowerCase().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${literally.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return [...new Set([...text.matchAll(any)].map(([word]) => word))];
}

interface Portal {
  readonly server: TestServer;
  readonly database: TestDatabase;
  readonly client: CheckedApi;
}

async function portalWith(file: object): Promise<Portal> {
  const database = await freshDatabase();
  const server = await startServer({ databaseUrl: database.url });
  const client = await CheckedApi.at(server.url);
  const { status, body } = await client.post('/api/v1/partnership/import', file);
  expect([status, body.errors]).toEqual([200, undefined]);
  return { server, database, client };
}

/**
 * What is left in reports that are told without names: of the whole partnership at all times as JSON, which holds all that any kind of
 * report is made from, and every kind of one team's year in every format.
 */
async function leftIn(portal: Portal, words: readonly string[]): Promise<string[]> {
  const { client, database, server } = portal;
  const [team] = await connected(database.url, async (sql) => {
    const { rows } = await sql.query<{ hit: string; group: string }>(`
      SELECT g.hit_id AS hit, g.id AS "group" FROM governance_group g JOIN meeting_group m ON m.group_id = g.id
      WHERE g.hit_id IS NOT NULL AND m.status = 'HELD' AND m.meets_on > '2025-12-01' GROUP BY g.id ORDER BY count(*) DESC, g.key LIMIT 1`);
    return rows;
  });
  const left: string[] = [];
  const pdfs: Buffer[] = [];
  const look = (where: string, text: string): void => {
    const read = seen(text);
    expect([where, read.includes('without names')]).toEqual([where, true]);
    left.push(...wordsIn(read, words).map((word) => `${where}: ${word}`));
    const id = uuid.exec(text)?.[0] ?? /[\w.]+@[\w.]+/.exec(read)?.[0];
    if (id !== undefined) left.push(`${where}: ${id}`);
  };
  for (const kind of reportKinds) {
    const { hit, group } = { hit: null, group: null, ...team };
    const ofTeam = { kind, hit, group: kind === 'EFFECTIVENESS' ? group : null, preparedFor: 'The board' };
    const ofAll = kind === 'GOVERNANCE' ? [[['json'], { kind, ...always }] as const] : [];
    for (const [formats, body] of [...ofAll, [reportFormats, { ...ofTeam, ...year }] as const]) {
      const { id } = await client.made('/api/v1/reports', body);
      for (const format of formats) {
        const path = `/api/v1/reports/${id}/content?format=${format}&anonymised=true`;
        const answer = await fetch(`${server.url}${path}`, { headers: administrator });
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect(answer.status).toBe(200);
        if (format === 'pdf') pdfs.push(bytes);
        else look(`${kind} ${format}`, textOf(format, bytes));
      }
    }
  }
  for (const [index, pdf] of (await readPdfs(pdfs)).entries())
    look(`${reportKinds[index] ?? ''} pdf`, JSON.stringify(pdf));
  return left;
}

const namesKnown = async ({ database }: Portal): Promise<string[]> =>
  connected(database.url, async (sql) => {
    const { rows } = await sql.query<{ name: string }>(`
      SELECT name FROM person UNION SELECT name FROM account WHERE kind = 'PERSON' UNION SELECT name FROM organisation_name
      UNION SELECT guest_name FROM attendance WHERE guest_name IS NOT NULL UNION SELECT deputy_name FROM attendance WHERE deputy_name IS NOT NULL
      UNION SELECT email FROM person WHERE email IS NOT NULL UNION SELECT orcid FROM person WHERE orcid IS NOT NULL`);
    return rows.map(({ name }) => name);
  });

const invented = fc
  .array(fc.constantFrom('vel', 'zor', 'quim', 'brax', 'tál', 'ñem', 'øst', 'wyk', 'jarn', 'fúl'), {
    minLength: 2,
    maxLength: 3,
  })
  .map((parts) => `${(parts[0] ?? '').charAt(0).toUpperCase()}${parts.join('').slice(1)}`);
const inventedName = fc
  .tuple(fc.constantFrom('', 'Dr ', 'Professor '), invented, fc.constantFrom(' ', '-', ' O’', " D'", ' '), invented)
  .map((parts) => parts.join(''));
const written = new Set([
  'task',
  'statement',
  'note',
  'reason',
  'words',
  'answer',
  'ask',
  'description',
  'outcome',
  'summary',
  'title',
  'cancelReason',
]);

/** The demonstration with other people, who are named in whatever anybody wrote: in full, by a title, by a first name, by how to reach them. */
function withNamesEverywhere(names: readonly string[]): { readonly file: object; readonly parts: readonly string[] } {
  const people = demonstration.people.map((person, index) => ({
    ...person,
    name: `${names[index % names.length] ?? ''}${'x'.repeat(Math.floor(index / names.length))}`,
    email: `somebody.${String(index)}@trust.example`,
  }));
  let turn = 0;
  const file: object = JSON.parse(
    JSON.stringify({ ...demonstration, people }),
    function (this: object, key, value: unknown) {
      if (typeof value !== 'string' || !written.has(key) || !value.includes(' ')) return value;
      // The title of a paper, which stands beside its link or its text alone, is too short for so many names.
      if (key === 'title' && Object.keys(this).length === 2) return value;
      const { name, email } = people[(turn += 1) % people.length] ?? { name: '', email: '' };
      const bare = name.replace(/^(Dr|Professor) /, '');
      const [first = '', last = ''] = bare.split(/[ -]/);
      return `${value} ${name}, ${bare.toUpperCase()}, Dr ${last} and ${first} (${email}, 0117 496 0123) see 01234567-89ab-7cde-8f01-23456789abcd`;
    },
  );
  const parts = people.flatMap(({ name }) => name.replace(/^(Dr|Professor) /, '').split(/[ \-’']/));
  return { file, parts: [...new Set(parts)].filter((part) => part.length >= 3) };
}

async function close({ server, database }: Portal): Promise<void> {
  await server.stop();
  await database.drop();
}

describe('A report without names', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await portalWith(demonstration);
  }, 60_000);
  afterAll(() => close(portal));

  it('of the demonstration, of every kind and in every format, has none of anybody, nor of an organisation, left in it', async () => {
    const names = await namesKnown(portal);
    expect(names.length).toBeGreaterThan(100);
    expect(await leftIn(portal, names)).toEqual([]);
  });

  it('of a partnership in which everything written names somebody has not even a part of a name left', async () => {
    const [names = []] = fc.sample(fc.uniqueArray(inventedName, { minLength: 60, maxLength: 60 }), {
      numRuns: 1,
      seed: 7,
    });
    const { file, parts } = withNamesEverywhere(names);
    const other = await portalWith(file);
    try {
      expect(await leftIn(other, [...(await namesKnown(other)), ...parts, '0117 496 0123'])).toEqual([]);
    } finally {
      await close(other);
    }
  });

  it('is frozen as such, says so in its seal and in the trail, and tells people by role and sector', async () => {
    const { client } = portal;
    const report = await client.made('/api/v1/reports', { kind: 'GOVERNANCE', ...year });
    const { body } = await client.post(`/api/v1/reports/${report.id}/versions`, { anonymised: true }, at(1));
    const version = `/api/v1/report-versions/${body.id}`;
    expect((await client.get(version)).body).toMatchObject({ isAnonymised: true, isWhole: true });
    expect((await client.get(`${version}/content?format=html`)).text).toContain('Senior commissioner');
    expect((await client.get(`${version}/comparison`)).body).toEqual({ differences: [] });
    const told = await connected(portal.database.url, async (sql) => {
      const { rows } = await sql.query(
        `SELECT use_case AS "useCase", change ->> 'isAnonymised' AS "isAnonymised" FROM trail
         WHERE use_case IN ('freeze-report', 'export-report-version') ORDER BY position`,
      );
      return rows;
    });
    expect(told).toEqual([
      { useCase: 'freeze-report', isAnonymised: 'true' },
      { useCase: 'export-report-version', isAnonymised: 'true' },
    ]);
    const named = await client.post(`/api/v1/reports/${report.id}/versions`, {}, at(1));
    expect((await client.get(`/api/v1/report-versions/${named.body.id}`)).body.isAnonymised).toBe(false);
  });
});
