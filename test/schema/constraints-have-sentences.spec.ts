import { sentences } from '../../src/sentences';
import { connected, freshDatabase } from '../support/database';
import { namedRules } from '../support/named-rules';

const spoken = Object.keys(sentences);

async function rulesWith(planted = ''): Promise<string[]> {
  const database = await freshDatabase();
  try {
    return await connected(database.url, async (client) => {
      if (planted !== '') await client.query(planted);
      return namedRules(client);
    });
  } finally {
    await database.drop();
  }
}

describe('what the database refuses', () => {
  it('has a sentence for every rule by its name, or says why nobody ever reads one', async () => {
    const rules = await rulesWith();
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.filter((rule) => !spoken.includes(rule))).toEqual([]);
  });

  it('has no sentence for a rule that there is not', async () => {
    const rules = await rulesWith();
    expect(spoken.filter((name) => !rules.includes(name))).toEqual([]);
  });

  it('is said in whole sentences, at a field of the body where there is one to blame', () => {
    for (const sentence of Object.values(sentences)) {
      if ('unreachable' in sentence) continue;
      expect(sentence.detail).toMatch(/^[A-Z].*\.$/);
      expect(sentence.pointer ?? '#/any').toMatch(/^#\/\w/);
    }
  });
});

describe('the guard of the sentences', () => {
  it('finds a check, a key, a unique index and a trigger that say nothing', async () => {
    const rules = await rulesWith(`
      CREATE TABLE planted (id uuid CONSTRAINT planted_key PRIMARY KEY, n integer CONSTRAINT planted_check CHECK (n > 0));
      CREATE UNIQUE INDEX planted_index ON planted (n) WHERE n > 1;
      CREATE FUNCTION planted_rule() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'No.' USING ERRCODE = '23514', CONSTRAINT = 'planted_trigger'; END $$;`);
    expect(rules.filter((rule) => !spoken.includes(rule) && rule.startsWith('planted'))).toEqual([
      'planted_check',
      'planted_index',
      'planted_key',
      'planted_trigger',
    ]);
  });
});
