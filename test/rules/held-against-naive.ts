import { assert, asyncProperty, uniqueArray } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { Client } from 'pg';
import type { Outcome } from '../../src/assurance/outcome';
import type { Rule } from '../../src/assurance/rule';
import type { Figures } from '../../src/assurance/verdict';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import type { Day } from '../../src/platform/time/period';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { complete, judgedBy, load, undone } from '../support/judging';
import type { Rows } from '../support/judging';
import { anyDay, backdrop, document, during, hit, promisesWith } from './random-roster';
import type { MadePromise } from './roster';

/** What a naive rule says of one subject in one respect; a figure or day that it does not mention is not compared. */
export interface NaiveVerdict {
  readonly outcome: Outcome;
  readonly figures?: Figures;
  readonly since?: Day | null;
}
export type NaiveVerdicts = Readonly<Record<string, NaiveVerdict>>;

/** A promise with complete parameters, as a naive rule reads it. */
export interface NaivePromise<Parameters> extends Omit<MadePromise, 'parameters' | 'graceDays'> {
  readonly parameters: Parameters;
  readonly graceDays: number;
}

export interface Held<World, Parameters> {
  readonly rule: Rule;
  readonly worlds: Arbitrary<World>;
  readonly rowsOf: (world: World) => Rows;
  readonly parameters: Arbitrary<object>;
  /** What is added to the parameters, where they name things that are made with the world. */
  readonly parametersIn?: (world: World, parameters: object) => object;
  /** The verdicts on each subject, by its key. */
  readonly naive: (
    world: World,
    promise: NaivePromise<Parameters>,
    day: Day,
  ) => Readonly<Record<string, NaiveVerdicts>>;
  readonly runs?: number;
}

/** Hundreds of small transactions take their time on a busy machine. */
const patience = 120_000;

/** Tests that a rule says of many promises on many days, in one statement, what the naive rule says of each by itself. */
export function itSaysWhatTheNaiveRuleSays<World, Parameters>(held: Held<World, Parameters>): void {
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
    'says of many promises on many days what paper and pencil say of each',
    async () => {
      const days = uniqueArray(anyDay, { minLength: 4, maxLength: 4 });
      await assert(
        asyncProperty(held.worlds, promisesWith(held.parameters), days, async (world, made, asked) => {
          const promises = made.map((promise) => ({
            ...promise,
            parameters: held.parametersIn?.(world, promise.parameters) ?? promise.parameters,
          }));
          const pairs = promises.flatMap((promise) =>
            asked.filter((day) => day >= promise.from).map((day) => ({ promise, day })),
          );
          const told = await undone(client, async () => {
            await load(client, { ...held.rowsOf(world), commitment: promises.map((one) => row(held.rule, one)) });
            return judgedBy(
              client,
              held.rule,
              pairs.map(({ promise, day }) => ({ commitmentId: promise.id, day })),
            );
          });
          pairs.forEach(({ promise, day }, index) => {
            const expected = held.naive(world, completed(held.rule, promise), day);
            const found = (told[index] ?? []).map(({ subjectKey, verdicts }) => [subjectKey, verdicts]);
            expect({ day, ...Object.fromEntries(found) }).toMatchObject({ day, ...expected });
            expect(found.map(([key]) => key)).toEqual(Object.keys(expected).sort());
          });
        }),
        { numRuns: held.runs ?? 200 },
      );
    },
    patience,
  );
}

function row(rule: Rule, { id, group, parameters, graceDays, from }: MadePromise): Readonly<Record<string, unknown>> {
  return {
    id,
    key: id,
    hit_id: hit,
    group_id: group,
    source_document_id: document,
    quotation: 'As was promised.',
    rule: rule.kind,
    parameters: complete(rule, parameters),
    grace_days: graceDays,
    during: during({ from, to: null }),
  };
}

function completed<Parameters>(rule: Rule, promise: MadePromise): NaivePromise<Parameters> {
  const parameters = complete(rule, promise.parameters) as Parameters;
  return { ...promise, parameters, graceDays: promise.graceDays ?? rule.grace.days };
}
