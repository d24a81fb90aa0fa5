import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { administrator } from '../support/administrator';
import { aGroup, at } from '../support/a-group';
import { loggedMeeting, smallGroup } from '../support/a-meeting';
import { declaredPromise } from '../support/a-promise';
import { somebody } from '../support/an-account';
import { api } from '../support/api';
import type { Answer } from '../support/api';
import { freshDatabase } from '../support/database';
import { recordedHit, recordedPerson } from '../support/recorded';
import { serverUrl } from '../support/server';

const year = { from: '2013-01-01', to: '2013-12-31' };

/** A team with a group that met once, an action and a promise. */
async function aTeamThatMet(): Promise<{ readonly hit: string; readonly group: string }> {
  const hit = (await recordedHit('Team with a report')).id;
  const { group, seatOf, personIn } = await smallGroup(['Ada', 'Ben'], { hit });
  await loggedMeeting(group, '2013-03-05', {
    attendance: [
      { seat: seatOf('Ada'), status: 'PRESENT' },
      { seat: seatOf('Ben'), status: 'APOLOGIES' },
    ],
    actions: [{ task: 'Write to partners', owner: personIn('Ada'), dueOn: '2013-04-01' }],
  });
  await declaredPromise(hit, {
    group: group.id,
    rule: 'MEETS_EVERY',
    parameters: { every: 'P1M' },
    quotation: 'The steering group will meet monthly',
  });
  return { hit, group: group.id };
}

async function aReport(hit: string, more: object = {}): Promise<{ id: string; version: number }> {
  return (await api()).made('/api/v1/reports', { kind: 'GOVERNANCE', hit, ...year, ...more });
}

const freeze = async (report: { id: string; version: number }): Promise<Answer> =>
  (await api()).post(`/api/v1/reports/${report.id}/versions`, {}, at(report.version));

describe('A report that is frozen', () => {
  it('says byte by byte what it said, in every format, whatever is corrected afterwards, and tells what was', async () => {
    const client = await api();
    const { hit, group } = await aTeamThatMet();
    const report = await aReport(hit, { summary: 'A year of beginnings.', asks: 'Agree the plan.' });
    const frozen = await freeze(report);
    expect([frozen.status, frozen.body.version]).toEqual([201, 1]);
    const version = `/api/v1/report-versions/${frozen.body.id}`;
    const inFormats = async (): Promise<string[]> =>
      Promise.all(
        ['json', 'html', 'pdf', 'docx', 'xlsx', 'csv'].map(async (format) => {
          const answer = await fetch(`${serverUrl()}${version}/content?format=${format}`, { headers: administrator });
          return Buffer.from(await answer.arrayBuffer()).toString(
            format === 'json' || format === 'html' ? 'utf8' : 'base64',
          );
        }),
      );
    const before = await inFormats();
    expect(before[1]).toContain('A year of beginnings.');
    expect((await client.get(`${version}/comparison`)).body).toEqual({ differences: [] });

    await loggedMeeting({ id: group, version: 1 }, '2013-06-04', {});
    const written = await client.patch(`/api/v1/reports/${report.id}`, { summary: 'Otherwise.' }, at(1));
    expect([written.status, written.body.version]).toEqual([200, 2]);

    expect(await inFormats()).toEqual(before);
    const { body: seal } = await client.get(version);
    expect(seal).toMatchObject({ number: 1, isWhole: true, reportId: report.id });
    expect(seal.contentHash).toBe(
      createHash('sha256')
        .update(before[0] ?? '')
        .digest('hex'),
    );
    const { differences } = (await client.get(`${version}/comparison`)).body;
    expect(differences).toContainEqual({
      where: 'Meetings of Steering group',
      what: '4 June 2013',
      then: null,
      now: expect.stringContaining('What became of it: Held'),
    });
    expect(JSON.stringify(differences)).not.toContain('Otherwise.');

    const second = await freeze({ id: report.id, version: 2 });
    expect(second.body.version).toBe(2);
    const { body: all } = await client.get(`/api/v1/reports/${report.id}/versions`);
    expect(all.items.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    expect(all.items[0].dataFingerprint).not.toBe(all.items[1].dataFingerprint);
  });

  it('has the same fingerprint when the record is the same', async () => {
    const { hit } = await aTeamThatMet();
    const report = await aReport(hit);
    const [first, second] = [await freeze(report), await freeze(report)];
    const client = await api();
    const seals = await Promise.all(
      [first, second].map(async ({ body }) => (await client.get(`/api/v1/report-versions/${body.id}`)).body),
    );
    expect(seals[0].dataFingerprint).toBe(seals[1].dataFingerprint);
  });

  it('is refused to whoever saw the report before somebody wrote into it', async () => {
    const { hit } = await aTeamThatMet();
    const report = await aReport(hit);
    await (await api()).patch(`/api/v1/reports/${report.id}`, { asks: 'Something else.' }, at(1));
    expect((await freeze(report)).status).toBe(412);
  });

  it('cannot be changed by the role that the portal serves as, but for names that are taken out', async () => {
    const database = await freshDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`
      WITH r AS (INSERT INTO governance_report (kind, period) VALUES ('GOVERNANCE', '[2013-01-01,2014-01-01)') RETURNING id)
      INSERT INTO governance_report_version (report_id, number, frozen_at, frozen_by, content, content_hash, data_fingerprint)
      SELECT id, 1, '2014-01-01', 'Ann', '{"by": "Ann"}', repeat('a', 64), repeat('b', 64) FROM r`);
    await client.query('SET ROLE hit_portal_app');
    const refusal = async (sql: string): Promise<string> =>
      client.query(sql).then(
        () => 'done',
        (failure: unknown) => (failure as Error).message,
      );
    const told = [
      await refusal(`UPDATE governance_report_version SET number = 2`),
      await refusal(`UPDATE governance_report_version SET content_hash = repeat('c', 64)`),
      await refusal('DELETE FROM governance_report_version'),
      await refusal(`UPDATE governance_report_version SET content = '{}'`),
    ];
    await client.query('BEGIN');
    await client.query(`SELECT set_config('hit_portal.pseudonymising', 'on', true)`);
    told.push(await refusal(`UPDATE governance_report_version SET content = '{"by": "Person 1"}'`));
    await client.query('COMMIT');
    await client.end();
    await database.drop();
    const denied = 'permission denied for table governance_report_version';
    expect(told).toEqual([denied, denied, denied, 'A frozen report is never changed.', 'done']);
  });
});

describe('Reports of every kind', () => {
  it.each([
    ['GOVERNANCE', 'Meetings and quorum'],
    ['ASSURANCE', 'Alert'],
    ['SPONSOR_ACTIVITY', 'Without an executive sponsor on the last day'],
    ['PROMISES', 'The steering group will meet monthly'],
    ['SPONSOR_BRIEF', 'What is asked of you'],
  ])('%s is made from the record', async (kind, words) => {
    const { hit } = await aTeamThatMet();
    const { id } = await aReport(hit, { kind });
    const { text } = await (await api()).get(`/api/v1/reports/${id}/content?format=html`);
    expect(text).toContain(words);
    expect(text).not.toMatch(/undefined|\[object|null/);
  });

  it('an effectiveness review shows who came to which meeting of its group', async () => {
    const { hit, group } = await aTeamThatMet();
    const { id } = await aReport(hit, { kind: 'EFFECTIVENESS', group });
    const { text } = await (await api()).get(`/api/v1/reports/${id}/content?format=html`);
    const page = text.replace(/\s+/g, ' ').replace(/ (?=<)|(?<=>) /g, '');
    expect(page).toContain('<h1>Effectiveness review: Steering group</h1>');
    const row = (name: string, letter: string): string =>
      `<th scope="row">Seat of ${name}</th><td class="text">${name}</td><td class="text">${letter}</td>`;
    expect(page).toContain(row('Ada', 'P'));
    expect(page).toContain(row('Ben', 'A'));
  });

  it('are refused where they make no sense, at the field to change', async () => {
    const { hit, group } = await aTeamThatMet();
    const other = await aGroup('A board');
    const client = await api();
    const refusals = [
      { kind: 'EFFECTIVENESS' },
      { kind: 'PROMISES', group },
      { kind: 'EFFECTIVENESS', group: other.id },
      { to: '2012-12-31' },
      { from: '2199-01-01', to: '2199-12-31' },
    ];
    const pointers = [];
    for (const more of refusals) {
      const body = { kind: 'GOVERNANCE', hit, ...year, ...more };
      pointers.push((await client.post('/api/v1/reports', body)).body.errors?.[0]?.pointer);
    }
    expect(pointers).toEqual(['#/group', '#/group', '#/group', '#/to', '#/from']);
  });
});

describe('A report of one team', () => {
  it('is there for whoever runs the team and for whoever answers for all, and for nobody else', async () => {
    const { hit } = await aTeamThatMet();
    const report = await aReport(hit);
    const [frozen, ofAll] = [
      await freeze(report),
      await (await api()).made('/api/v1/reports', { kind: 'PROMISES', ...year }),
    ];
    const elsewhere = (await recordedHit('Another team')).id;
    const [own, other, commissioner] = await Promise.all([
      somebody('HIT_MANAGER', serverUrl(), { hit }),
      somebody('HIT_MANAGER', serverUrl(), { hit: elsewhere }),
      somebody('COMMISSIONER'),
    ]);
    const paths = [`reports/${report.id}`, `report-versions/${frozen.body.id}/content`, `reports/${ofAll.id}`];
    const client = await api();
    const statuses = async ({ bearer }: typeof own): Promise<number[]> =>
      Promise.all(paths.map(async (path) => (await client.get(`/api/v1/${path}`, bearer)).status));
    expect(await statuses(own)).toEqual([200, 200, 404]);
    expect(await statuses(other)).toEqual([404, 404, 404]);
    expect(await statuses(commissioner)).toEqual([200, 200, 200]);
    const { body } = await client.get('/api/v1/reports?limit=200', other.bearer);
    expect(body.items).toEqual([]);
  });

  it('tells nobody’s name once they are forgotten, and that it is not whole any more', async () => {
    const client = await api();
    const hit = (await recordedHit('Team of somebody forgotten')).id;
    const person = await recordedPerson('Zebedee Quillfeather');
    const { group } = await smallGroup(['Somebody'], { hit });
    const seat = await client.made(`/api/v1/groups/${group.id}/seats`, {
      label: 'Chair',
      role: 'CHAIR',
      from: '2012-10-01',
    });
    await client.made(`/api/v1/seats/${seat.id}/occupancies`, {
      person: person.id,
      capacity: 'SERVICE',
      from: '2012-10-01',
    });
    const { body } = await freeze(await aReport(hit, { summary: 'Zebedee Quillfeather led well.' }));
    const path = `/api/v1/report-versions/${body.id}`;
    expect((await client.get(`${path}/content`)).text).toContain('Zebedee Quillfeather');
    const wanted = { requestedOn: '2014-01-01', reason: 'They asked.' };
    const done = await client.post(`/api/v1/people/${person.id}/pseudonymise`, wanted, at(person.version));
    expect(done.status).toBe(200);
    expect((await client.get(`${path}/content`)).text).not.toContain('Quillfeather');
    expect((await client.get(path)).body.isWhole).toBe(false);
  });
});
