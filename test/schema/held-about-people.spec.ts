import { held } from '../../src/held';
import { connected, freshDatabase } from '../support/database';

const followed = Object.values(held.sections).flatMap(({ follows }) => follows);

/** Names of foreign keys that lead to a person or an account. */
async function keysToPeople(planted = ''): Promise<string[]> {
  const database = await freshDatabase();
  try {
    return await connected(database.url, async (client) => {
      await client.query(planted);
      const { rows } = await client.query<{ name: string }>(
        `SELECT conname AS name FROM pg_constraint
         WHERE contype = 'f' AND conparentid = 0 AND confrelid IN ('person'::regclass, 'account'::regclass) ORDER BY conname`,
      );
      return rows.map(({ name }) => name);
    });
  } finally {
    await database.drop();
  }
}

describe('What is held about a person', () => {
  it('is told of every table that knows people or their accounts, each key once', async () => {
    const keys = await keysToPeople();
    expect(keys.length).toBeGreaterThan(15);
    expect([...followed].sort()).toEqual(keys);
  });

  it('is found wanting when a table about people is new', async () => {
    const keys = await keysToPeople('CREATE TABLE birthday (of uuid CONSTRAINT birthday_of_person REFERENCES person)');
    expect(keys.filter((key) => !followed.includes(key))).toEqual(['birthday_of_person']);
  });

  it('is looked for in columns that there are', async () => {
    const database = await freshDatabase();
    const known = await connected(database.url, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
      );
      return rows.map(({ name }) => name);
    });
    await database.drop();
    expect(
      held.typedNames.map(({ table, column }) => `${table}.${column}`).filter((name) => !known.includes(name)),
    ).toEqual([]);
  });
});
