import { connected } from '../support/database';
import { aPortal, everything, fileOf, group, meeting, organisation } from './importing';
import type { EmptyPortal } from './importing';

jest.setTimeout(60_000);

const rows = async <Row extends object>(portal: EmptyPortal, text: string): Promise<Row[]> =>
  connected(portal.databaseUrl, async (client) => (await client.query<Row>(text)).rows);

describe('An import', () => {
  const portal = aPortal();

  it('tried out first says what it would do, and leaves everything as it is', async () => {
    const { status, body } = await portal().import(everything, { query: '?dryRun=true' });
    expect([status, body.dryRun]).toEqual([200, true]);
    expect(body.added).toBeGreaterThan(90);
    expect(JSON.parse(await portal().export())).toEqual(fileOf({}));
    expect(await rows(portal(), `SELECT * FROM trail WHERE use_case <> 'export-partnership'`)).toEqual([]);
    expect((await portal().import(everything)).body).toEqual({ ...body, dryRun: false });
  });

  it('leaves a trace once, and none when it changed nothing', async () => {
    await portal().import(everything);
    const traces = await rows(
      portal(),
      `SELECT a.name FROM trail t JOIN account a ON a.id = t.account_id WHERE use_case = 'import-partnership'`,
    );
    expect(traces).toEqual([{ name: 'Test Administrator' }]);
  });

  it('continues the registers after the highest number in the file', async () => {
    expect(await rows(portal(), 'SELECT register, year, last FROM register_number ORDER BY register')).toEqual([
      { register: 'A', year: 2013, last: 17 },
      { register: 'D', year: 2013, last: 9 },
    ]);
  });

  it('changes what differs, adds what is new, and leaves alone what the file does not mention', async () => {
    const people = [
      { key: 'ann', name: 'Ann Archer-Brook' },
      { key: 'fay', name: 'Fay Fox' },
      { key: 'ben', name: 'Ben Brook' },
    ];
    const { body } = await portal().import(fileOf({ people }));
    expect(body).toMatchObject({ added: 1, changed: 1, same: 1 });
    const seen = await rows(portal(), `SELECT key, name, version FROM person ORDER BY key`);
    expect(seen).toMatchObject([
      { key: 'ann', name: 'Ann Archer-Brook', version: 2 },
      { key: 'ben', version: 1 },
      { key: 'cat', name: 'Cat Cole', version: 1 },
      { key: 'dan' },
      { key: 'eve' },
      { key: 'fay', version: 1 },
    ]);
    expect(await rows(portal(), 'SELECT 1 FROM affiliation')).toHaveLength(2);
  });

  it('moves a document to where the file has it now, and leaves what refers to it', async () => {
    const document = { key: 'hit-a-application', title: 'Application', year: 2012 };
    const home = `SELECT h.key AS hit, g.key AS "group" FROM source_document d LEFT JOIN hit h ON h.id = d.hit_id
      LEFT JOIN governance_group g ON g.id = d.group_id WHERE d.key = 'hit-a-application'`;
    expect(await rows(portal(), home)).toEqual([{ hit: 'hit-a', group: null }]);
    const board = { key: 'board', name: 'Board', kind: 'BOARD', ownerOrganisation: 'trust', from: '2010-01-01' };
    const moved = fileOf({ groups: [{ ...board, sourceDocuments: [document] }] });
    expect((await portal().import(moved)).body).toMatchObject({ added: 0, changed: 1, same: 1 });
    expect(await rows(portal(), home)).toEqual([{ hit: null, group: 'board' }]);
    expect((await portal().import(fileOf({ sourceDocuments: [document] }))).body.changed).toBe(1);
    expect(await rows(portal(), home)).toEqual([{ hit: null, group: null }]);
    expect(JSON.parse(await portal().export()).sourceDocuments).toContainEqual(document);
  });
});

describe('An import of a longer or shorter life', () => {
  const portal = aPortal();
  const long = { names: [{ name: 'A', from: '2010-01-01', to: '2015-12-31' }], to: '2015-12-31' };
  const short = { names: [{ name: 'A', from: '2010-01-01', to: '2012-12-31' }], to: '2012-12-31' };

  it.each([
    ['ends', long],
    ['ends earlier', short],
    ['goes on after all', {}],
  ])('of an organisation that %s moves its parts with it', async (_, life) => {
    const file = fileOf({ organisations: [organisation('a', life)] });
    expect((await portal().import(file)).status).toBe(200);
    expect(JSON.parse(await portal().export())).toEqual(file);
    expect((await portal().import(file)).body).toMatchObject({ added: 0, changed: 0, same: 2 });
  });

  it('lets one holder of a seat follow another on a different day than before', async () => {
    const people = [
      { key: 'ann', name: 'Ann' },
      { key: 'ben', name: 'Ben' },
    ];
    const held = (changed: string, last: string) =>
      fileOf({
        people,
        groups: [
          group('sg', {
            seats: [
              {
                key: 'm01',
                label: 'Member',
                from: '2010-01-01',
                occupancies: [
                  { person: 'ann', capacity: 'SERVICE', from: '2010-01-01', to: last },
                  { person: 'ben', capacity: 'SERVICE', from: changed },
                ],
              },
            ],
          }),
        ],
      });
    expect((await portal().import(held('2013-01-01', '2012-12-31'))).status).toBe(200);
    const file = held('2013-01-01', '2012-06-30');
    expect((await portal().import(file)).body).toMatchObject({ added: 0 });
    expect(JSON.parse(await portal().export())).toMatchObject(file);
  });
});

describe('A meeting that is imported', () => {
  const portal = aPortal();

  it('can be read like one that was logged here, and its expected list is the one in the file', async () => {
    const seats = ['m01', 'm02'].map((key) => ({ key, label: key, from: '2010-01-01' }));
    const people = [{ key: 'ann', name: 'Ann' }];
    const attendance = [{ seat: 'm01', person: 'ann', status: 'PRESENT' }];
    const meetings = [meeting('2013-01', 'sg', { attendance })];
    expect((await portal().import(fileOf({ people, groups: [group('sg', { seats })], meetings }))).status).toBe(200);
    const { body } = await portal().api.get('/api/v1/meetings');
    expect(body.items).toHaveLength(1);
    const { body: record } = await portal().api.get(`/api/v1/meetings/${body.items[0].id}`);
    expect(record.attendance).toHaveLength(1);
    expect(record).toMatchObject({ key: '2013-01', meetsOn: '2013-01-09', record: { state: 'UNCONFIRMED' } });
  });
});
