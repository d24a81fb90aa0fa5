import { assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import { Client } from 'pg';
import { linesMeasure } from '../../src/assurance/measures/lines.queries';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { anyPassing, passingRows } from '../rules/random-passing';
import { anyDay, backdrop, groups, hit } from '../rules/random-roster';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { load, undone } from '../support/judging';
import { naiveLines } from './naive-lines';

/** Hundreds of small transactions take their time on a busy machine. */
const patience = 120_000;

const [first] = groups;
const scopes = [
  { kind: 'GROUP', id: first?.id ?? '', groups: [first?.id ?? ''] },
  { kind: 'HIT', id: hit, groups: groups.map(({ id }) => id) },
  { kind: 'PARTNERSHIP', id: null, groups: groups.map(({ id }) => id) },
] as const;

describe('What went over the lines between groups', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await load(client, backdrop);
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it(
    'is what the post book and the diary say of each line and link',
    async () => {
      const days = tuple(anyDay, anyDay).map((two) => [...two].sort());
      await assert(
        asyncProperty(anyPassing, days, constantFrom(...scopes), async (world, [from = '', to = ''], scope) => {
          const statement = linesMeasure.statements[scope.kind];
          if (!statement) throw new Error('There is no such statement.');
          const told = await undone(client, async () => {
            await load(client, passingRows(world));
            const asked = { ...statement, values: [from, to, scope.id], rowMode: 'array' as const };
            const { rows } = await client.query<string[]>(asked);
            return JSON.parse(rows[0]?.[0] ?? 'null');
          });
          const { reported, received, workedTogether, items, leftOut } = told;
          const plain = items
            .map(({ kind, id, evidenced, received: got, lastOn }: Record<string, unknown>) => ({
              ...{ kind, id, evidenced, received: got, lastOn },
            }))
            .sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1));
          const counts = leftOut.map(({ count }: { count: number }) => count);
          expect({ reported, received, workedTogether, items: plain, leftOut: counts }).toEqual(
            naiveLines(world, { groups: scope.groups, from, to }),
          );
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );
});
