import { zonePattern } from '../../src/platform/time/zone';
import { connected, freshDatabase } from '../support/database';

/** What the database says to a planned meeting in each zone; null where it takes it. */
async function answersTo(zones: readonly string[]): Promise<(string | null)[]> {
  const database = await freshDatabase();
  try {
    return await connected(database.url, async (client) => {
      const answers: (string | null)[] = [];
      for (const [index, zone] of zones.entries()) {
        const text = `INSERT INTO meeting (key, kind, status, meets_on, zone) VALUES ($1, 'ORDINARY', 'PLANNED', '2013-01-09', $2)`;
        answers.push(await client.query(text, [`m${index}`, zone]).then(() => null, String));
      }
      return answers;
    });
  } finally {
    await database.drop();
  }
}

describe('The zone of a meeting', () => {
  it('is a place that PostgreSQL knows, also when nobody says when the meeting starts', async () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(await answersTo(zones)).toEqual(zones.map(() => null));
  });

  it('is not an abbreviation, an offset or a place that is not there', async () => {
    const isNoPlace = expect.stringContaining('meeting_zone_is_a_place');
    expect(await answersTo(['BST', 'EST', '+01:00', 'Foo/Bar+3', '', 'Europe/Nowhere'])).toEqual([
      ...Array.from({ length: 5 }, () => isNoPlace),
      expect.stringContaining('time zone "Europe/Nowhere" not recognized'),
    ]);
  });

  it('has the same form in the database as in the partnership file', async () => {
    const database = await freshDatabase();
    const rules = await connected(database.url, (client) =>
      client.query<{ rule: string }>(
        `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'meeting_zone_is_a_place'`,
      ),
    );
    await database.drop();
    expect(rules.rows[0]?.rule).toContain(`'${zonePattern}'`);
  });
});
