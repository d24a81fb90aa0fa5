import { assert, asyncProperty } from 'fast-check';
import { Client } from 'pg';
import { actionsByMonthMeasure, lateActionsMeasure } from '../../src/assurance/measures/actions.queries';
import type { ReachedMeasure } from '../../src/assurance/measures/measure-within-reach';
import {
  organisationsAtMeetingsMeasure,
  organisationsMetMeasure,
} from '../../src/assurance/measures/organisations-met.queries';
import { sentUpMeasure } from '../../src/assurance/measures/sent-up.queries';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { loadWorld } from './load-world';
import { naiveActionsByMonth, naiveLateActions, naiveOrganisations, naiveSentUp } from './naive-registers';
import { anyAskedWithin, anyRegisters, loadRegisters } from './random-registers';
import type { AskedWithin, Registers } from './random-registers';
import { sorted } from './recorded-world';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they expect and fail on anything else
type Told = any;

const patience = 120_000;
const runs = { numRuns: 300 };

describe('Over any registers, and for whoever reaches some of them,', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Loads, asks, and leaves nothing behind. */
  const told = async (registers: Registers, { statement }: ReachedMeasure, asked: AskedWithin): Promise<Told> => {
    const { world } = registers;
    const { from, to, hit, group, reach } = asked;
    await client.query('BEGIN');
    try {
      await client.query({ name: 'load', text: loadWorld, values: [JSON.stringify(world)] });
      await client.query({ name: 'load-registers', text: loadRegisters, values: [JSON.stringify(registers)] });
      const of = [hit === null ? null : world.hits[hit], group === null ? null : world.groups[group]?.id];
      const reached = reach && [
        reach.hits.map((place) => world.hits[place]),
        reach.groups.map((place) => world.groups[place]?.id),
      ];
      const values = [from, to, ...of, ...(reached ?? [null, null])];
      const { rows } = await client.query<string[]>({ ...statement, values, rowMode: 'array' });
      const { period, leftOut, ...answer } = JSON.parse(rows[0]?.[0] ?? 'null');
      expect(period).toEqual({ from, to });
      return { ...answer, leftOut: leftOut.map(({ count }: { count: number }) => count) };
    } finally {
      await client.query('ROLLBACK');
    }
  };
  const compared = (compare: (registers: Registers, asked: AskedWithin) => Promise<void>): Promise<void> =>
    assert(asyncProperty(anyRegisters, anyAskedWithin, compare), runs);
  /** Names are of no matter here: an organisation is called by its id. */
  const names = ['name', 'label', 'otherName', 'groupName'];
  const nameless = (items: Told): Told[] =>
    sorted(
      items.map((item: object) => Object.fromEntries(Object.entries(item).filter(([field]) => !names.includes(field)))),
    );

  it(
    'actions by month are what going through all cards for each month gives',
    () =>
      compared(async (registers, asked) => {
        expect(await told(registers, actionsByMonthMeasure, asked)).toEqual(naiveActionsByMonth(registers, asked));
      }),
    patience,
  );

  it(
    'late actions sit where asking each owner whom they stand for puts them',
    () =>
      compared(async (registers, asked) => {
        const { items, ...answer } = await told(registers, lateActionsMeasure, asked);
        const { items: expected, ...rest } = naiveLateActions(registers, asked) as Told;
        expect({ ...answer, items: nameless(items) }).toEqual({ ...rest, items: sorted(expected) });
      }),
    patience,
  );

  it(
    'what was sent is what sorting it into heaps gives',
    () =>
      compared(async (registers, asked) => {
        const { items, ...answer } = await told(registers, sentUpMeasure, asked);
        const { items: expected, ...rest } = naiveSentUp(registers, asked) as Told;
        expect({ ...answer, items: nameless(items) }).toEqual({ ...rest, items: sorted(expected) });
      }),
    patience,
  );

  it(
    'organisations meet where looking into each room finds them',
    () =>
      compared(async (registers, asked) => {
        const met = await told(registers, organisationsMetMeasure, asked);
        const at = await told(registers, organisationsAtMeetingsMeasure, asked);
        const { atMeetings, ...expected } = naiveOrganisations(registers, asked) as Told;
        expect({
          ...met,
          organisations: nameless(met.organisations),
          items: nameless(met.items),
          notSeen: nameless(met.notSeen),
        }).toEqual({
          ...expected,
          organisations: sorted(expected.organisations),
          items: sorted(expected.items),
          notSeen: sorted(expected.notSeen),
        });
        expect({ meetings: at.meetings, items: nameless(at.items) }).toEqual({
          meetings: expected.meetings,
          items: sorted(atMeetings),
        });
      }),
    patience,
  );
});
