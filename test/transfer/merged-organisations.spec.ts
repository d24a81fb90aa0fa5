import { rules } from '../../src/assurance/rules/all';
import { namesOrganisation } from '../../src/portal/organisations/names-organisation';
import { at } from '../support/recorded';
import { connected } from '../support/database';
import { everyRow } from './every-row';
import { aPortal, everything } from './importing';

jest.setTimeout(60_000);

/** Every row, but for what merging keeps of itself. */
async function everyOtherRow(url: string): Promise<Record<string, string>> {
  const rows = await everyRow(url);
  return Object.fromEntries(Object.entries(rows).filter(([table]) => !table.startsWith('organisation_merger')));
}

/** Without the versions of organisations: the one that stays was changed. */
const apart = ({ organisation = '', ...others }: Record<string, string>): Record<string, string> => ({
  ...others,
  organisation: organisation.replace(/,\d+\)$/gm, ')'),
});

describe('An organisation that was recorded twice', () => {
  const portal = aPortal();
  const ids: Record<string, string> = {};
  const sql = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    connected(portal().databaseUrl, async (pg) => (await pg.query<Row>(text, [...values])).rows);
  const version = async (key: string): Promise<number> =>
    (await portal().api.get(`/api/v1/organisations/${ids[key] ?? ''}`)).body.version;
  const merge = async (duplicate: string, into: string): ReturnType<ReturnType<typeof portal>['api']['post']> =>
    portal().api.post(
      `/api/v1/organisations/${ids[duplicate] ?? ''}/merger`,
      { into: ids[into] },
      at(await version(duplicate)),
    );
  const mergers = async (): Promise<{ id: string; organisationId: string; separatedAt: string | null }[]> =>
    (await portal().api.get('/api/v1/organisation-mergers')).body.items;
  const separate = async (into: string): ReturnType<ReturnType<typeof portal>['api']['post']> =>
    portal().api.post(
      `/api/v1/organisations/${ids[into] ?? ''}/separation`,
      { merger: (await mergers())[0]?.id },
      at(await version(into)),
    );

  beforeAll(async () => {
    await portal().import(everything);
    for (const { id, key } of await sql<{ id: string; key: string }>('SELECT id, key FROM organisation')) ids[key] = id;
  });

  it('is named wherever the catalogue says that organisations are named', async () => {
    const found = await sql<{ place: string }>(
      `SELECT table_name || '.' || column_name AS place FROM organisation_reference ORDER BY 1`,
    );
    expect(found.map(({ place }) => place)).toEqual(
      namesOrganisation.map(([table, column]) => `${table}.${column}`).toSorted(),
    );
  });

  it('is named by its key in no parameter of a promise but in those that merging looks into', async () => {
    const named = rules
      .flatMap(({ parameters }) => Object.entries(parameters))
      .filter(([, { asked }]) => 'of' in asked && asked.of === 'organisation')
      .map(([name]) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) {
      const [row] = await sql<{ is: object }>('SELECT with_organisation_key($1, $2, $3) AS is', [
        { [name]: ['was', 'other'], post: 'was' },
        'was',
        'is',
      ]);
      expect(row?.is).toEqual({ [name]: ['is', 'other'], post: 'was' });
    }
  });

  it.each([
    ['trust', 'ccg'],
    ['ccg', 'trust'],
  ])(
    'goes (%s) with everything that names it into the one that stays (%s), and comes back as it was',
    async (gone, stays) => {
      const before = apart(await everyOtherRow(portal().databaseUrl));
      expect((await merge(gone, stays)).status).toBe(200);

      const others = await everyOtherRow(portal().databaseUrl);
      expect(Object.keys(others).filter((table) => others[table]?.includes(ids[gone] ?? ''))).toEqual([]);
      const file = await portal().export();
      expect(file).not.toMatch(
        new RegExp(`"(organisation|ownerOrganisation|representedOrganisation|unitsOf)":"${gone}"`),
      );
      const answer = await portal().api.get(`/api/v1/organisations/${ids[gone] ?? ''}`);
      expect([answer.status, answer.body.detail]).toEqual([404, expect.stringContaining(ids[stays] ?? '')]);

      expect((await separate(stays)).status).toBe(200);
      expect(apart(await everyOtherRow(portal().databaseUrl))).toEqual(before);
      expect((await mergers())[0]?.separatedAt).not.toBeNull();
    },
  );

  it('is a partner on all days on which either was, once', async () => {
    const days = async (): Promise<string[]> =>
      (
        await sql<{ during: string }>(
          'SELECT during::text FROM hit_partner WHERE organisation_id = $1 ORDER BY during',
          [ids.ccg],
        )
      ).map(({ during }) => during);
    expect(await days()).toEqual(['[2013-04-01,2015-04-01)']);
    await merge('trust', 'ccg');
    expect(await days()).toEqual(['[2012-09-01,2013-04-01)', '[2013-04-01,2015-04-01)', '[2015-04-01,)']);
    await separate('ccg');
  });

  it('keeps what came to the one that stayed since', async () => {
    await merge('trust', 'ccg');
    const { id } = await portal().api.made('/api/v1/organisational-units', {
      organisation: ids.ccg,
      name: 'Since',
      from: '2001-01-01',
    });
    await sql(`UPDATE affiliation SET role = 'Changed since' WHERE role = 'Consultant'`);
    expect((await separate('ccg')).status).toBe(200);
    expect(await sql('SELECT organisation_id AS "of" FROM organisational_unit WHERE id = $1', [id])).toEqual([
      { of: ids.ccg },
    ]);
    // It needs the days before the other's own first one.
    expect(await sql('SELECT lower(during)::text AS "from" FROM organisation WHERE id = $1', [ids.ccg])).toEqual([
      { from: '1999-01-01' },
    ]);
  });

  it('is not one that stands in the place of the other, nor itself, nor one that outlives the day of succession', async () => {
    const said = async (duplicate: string, into: string): Promise<[number, string]> => {
      const { status, body } = await merge(duplicate, into);
      return [status, body.detail];
    };
    expect(await said('pct', 'ccg')).toEqual([409, expect.stringContaining('are one partner already')]);
    expect(await said('ccg', 'pct')).toEqual([409, expect.stringContaining('are one partner already')]);
    expect(await said('ccg', 'ccg')).toEqual([409, 'This is the same organisation. Choose the other one.']);
    expect(await said('trust', 'pct')).toEqual([409, expect.stringContaining('goes on after that')]);
    expect((await separate('ccg')).status).toBe(409);
  });

  it('is not a duplicate of two mergers at once, and is merged again after it was separated', async () => {
    expect((await merge('trust', 'ccg')).status).toBe(200);
    const again = await portal().api.post(`/api/v1/organisations/${ids.trust ?? ''}/merger`, { into: ids.ccg }, at(1));
    expect(again.status).toBe(404);
    expect((await separate('ccg')).status).toBe(200);
  });
});
