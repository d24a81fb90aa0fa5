import { Client } from 'pg';
import { generate } from '../../bench/partnership/generate';
import { expectedRows, type PartnershipSize } from '../../bench/partnership/size';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { freshDatabase, type TestDatabase } from '../support/database';

const size: PartnershipSize = { hits: 3, years: 4 };

describe('a generated partnership', () => {
  let database: TestDatabase;
  let client: Client;

  const rows = async <Row extends object>(text: string): Promise<Row[]> => (await client.query<Row>(text)).rows;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    // With every foreign key checked: what the bench loads unchecked is allowed by the tables.
    await generate(client, size, { isTrusted: false });
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('has as many rows as its size says', async () => {
    const tables = Object.keys(expectedRows(size));
    const counts = tables.map((table) => `SELECT '${table}' AS name, count(*) FROM ${table}`);
    const counted = await rows<{ name: string; count: number }>(counts.join(' UNION ALL '));
    expect(Object.fromEntries(counted.map(({ name, count }) => [name, count]))).toEqual(expectedRows(size));
  });

  it('holds one meeting of every steering group in every month, on the day of its rhythm', async () => {
    expect(
      await rows(
        `SELECT g.group_id, date_trunc('month', g.meets_on) FROM meeting_group g GROUP BY 1, 2 HAVING count(*) <> 1`,
      ),
    ).toEqual([]);
    expect(
      await rows(`SELECT FROM meeting_group g JOIN rhythm r USING (group_id) WHERE extract(isodow FROM g.meets_on) <> r.weekday
        OR extract(day FROM g.meets_on) NOT BETWEEN r.nth * 7 - 6 AND r.nth * 7`),
    ).toEqual([]);
  });

  it('has somebody in every seat on every day, with hand-overs', async () => {
    expect(
      await rows(`SELECT s.id FROM seat s LEFT JOIN seat_holder h ON h.seat_id = s.id GROUP BY s.id, s.during
        HAVING range_agg(h.during) IS DISTINCT FROM datemultirange(s.during)`),
    ).toEqual([]);
    const [row] = await rows<{ holders: number }>(
      'SELECT max(n) AS holders FROM (SELECT count(*) n FROM seat_holder GROUP BY seat_id) c',
    );
    expect(row?.holders).toBe(4);
  });

  it('records at each meeting whoever sat in the seat on that day', async () => {
    expect(
      await rows(`SELECT FROM attendance a JOIN meeting m ON m.id = a.meeting_id
        JOIN seat_holder h ON h.seat_id = a.seat_id AND h.during @> m.meets_on WHERE h.person_id <> a.person_id`),
    ).toEqual([]);
  });

  it('has a sponsor of every HIT on every day, and contact under whoever was the sponsor then', async () => {
    expect(
      await rows(`SELECT h.id FROM hit h LEFT JOIN executive_sponsorship s ON s.hit_id = h.id AND s.is_primary GROUP BY h.id
        HAVING range_agg(s.during) IS DISTINCT FROM '{[2022-01-01,)}'::datemultirange`),
    ).toEqual([]);
    expect(
      await rows(
        `SELECT FROM sponsor_engagement e JOIN executive_sponsorship s ON s.id = e.sponsorship_id WHERE NOT s.during @> e.happened_on`,
      ),
    ).toEqual([]);
  });

  it('has a forum of 400 people with some 10,000 ties, where nobody sits in a seat', async () => {
    const [row] = await rows<{ people: number; ties: number }>(`
      WITH came AS (SELECT a.meeting_id, a.person_id FROM attendance a JOIN meeting_group g USING (meeting_id)
        JOIN governance_group f ON f.id = g.group_id AND f.key = 'forum' WHERE a.seat_id IS NULL)
      SELECT (SELECT count(DISTINCT person_id) FROM came) AS people, (SELECT count(DISTINCT (a.person_id, b.person_id))
        FROM came a JOIN came b USING (meeting_id) WHERE a.person_id < b.person_id) AS ties`);
    expect(row?.people).toBe(400);
    expect(Math.abs((row?.ties ?? 0) - 10_000)).toBeLessThan(1_000);
  });

  it('leaves the registers at the last number given', async () => {
    expect(
      await rows(`SELECT register, year FROM register_number r WHERE last <> (SELECT max(split_part(number, '-', 3)::integer)
        FROM (SELECT number FROM action UNION ALL SELECT number FROM decision) n WHERE number LIKE r.register || '-' || r.year || '-%')`),
    ).toEqual([]);
  });
});

describe('the size of a partnership', () => {
  it.each([
    [{ hits: 0, years: 10 }, 'HITs'],
    [{ hits: 20, years: 11 }, 'years'],
    [{ hits: 2.5, years: 3 }, 'HITs'],
  ])('is refused when it cannot be made: %j', (impossible, reason) => {
    expect(() => expectedRows(impossible)).toThrow(reason);
  });

  it('is 120,000 meetings with 1.2 million attendances for 1,000 HITs, and the forum’s', () => {
    expect(expectedRows({ hits: 1000, years: 10 })).toMatchObject({
      meeting: 120_012,
      attendance: 1_200_516,
      agenda_item: 960_000,
      action: 360_000,
    });
  });
});
