import { assert, asyncProperty, constantFrom, option, subarray } from 'fast-check';
import { Client } from 'pg';
import { agendaAlignmentMeasure } from '../../src/assurance/measures/agenda-alignment.queries';
import { attendanceBy } from '../../src/assurance/measures/attendance-categories';
import { attendanceMeasures } from '../../src/assurance/measures/attendance.queries';
import { cadenceMeasure } from '../../src/assurance/measures/cadence.queries';
import { constituenciesMeasure } from '../../src/assurance/measures/constituencies.queries';
import { constituencyNames } from '../../src/assurance/measures/constituency';
import { diversityMeasure } from '../../src/assurance/measures/diversity.queries';
import { externalInternalMeasure } from '../../src/assurance/measures/external-internal.queries';
import type { Measure } from '../../src/assurance/measures/measure';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { loadWorld } from './load-world';
import { naiveAlignment } from './naive-agenda';
import { naiveAttendance, naiveConstituencies } from './naive-attendance';
import { naiveDiversity, naiveExternalInternal } from './naive-boundaries';
import { naiveCadence } from './naive-cadence';
import { anyAsked, anyTwoGroups, anyWorld } from './random-world';
import { sorted } from './recorded-world';
import type { Asked, World } from './recorded-world';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they expect and fail on anything else
type Told = any;

/** Hundreds of small transactions take their time on a busy machine. */
const patience = 120_000;
const runs = { numRuns: 300 };

describe('Over any partnership', () => {
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
  const told = async (world: World, measure: Measure | undefined, asked: Asked, ...more: unknown[]): Promise<Told> => {
    const statement = measure?.statements[asked.kind];
    if (!statement) throw new Error('There is no such statement.');
    await client.query('BEGIN');
    try {
      await client.query({ name: 'load', text: loadWorld, values: [JSON.stringify(world)] });
      const values = [asked.from, asked.to, asked.id, ...more];
      const { rows } = await client.query<string[]>({ ...statement, values, rowMode: 'array' });
      return JSON.parse(rows[0]?.[0] ?? 'null');
    } finally {
      await client.query('ROLLBACK');
    }
  };
  const numbers = (leftOut: Told): number[] => leftOut.map(({ count }: { count: number }) => count);

  it(
    'attendance is what ticking off every line of every record gives',
    async () => {
      const anyBy = constantFrom(...attendanceBy);
      await assert(
        asyncProperty(anyWorld, anyAsked, anyBy, async (world, asked, by) => {
          const { total, items, leftOut } = await told(world, attendanceMeasures.get(by), asked);
          const expected = naiveAttendance(world, asked, by) as Told;
          const isNamedByLabel = by === 'organisation';
          const columns = items.map(({ id, key, label, ...figures }: Told) => ({
            column: id ?? (isNamedByLabel ? label : by === 'hit' ? null : key),
            ...figures,
          }));
          expect({ total, leftOut: numbers(leftOut) }).toEqual({ total: expected.total, leftOut: expected.leftOut });
          expect(sorted(columns)).toEqual(sorted(expected.items));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'cadence is what a wall calendar gives',
    async () => {
      const anyEvery = option(constantFrom('P1M', 'P2M', 'P4M'), { freq: 2 });
      await assert(
        asyncProperty(anyWorld, anyAsked, anyEvery, async (world, asked, every) => {
          const { total, items, leftOut } = await told(world, cadenceMeasure, asked, every);
          expect({ total, items, leftOut: numbers(leftOut).slice(0, 3) }).toEqual(naiveCadence(world, asked, every));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'diversity is the share of pairs of members that differ',
    async () => {
      await assert(
        asyncProperty(anyWorld, anyAsked, async (world, asked) => {
          const { members, items, leftOut } = await told(world, diversityMeasure, asked);
          const plain = items.map(({ categories, ...item }: Told) => ({
            ...item,
            categories: Object.fromEntries(categories.map(({ category, people }: Told) => [category, people])),
          }));
          expect({ members, items: plain, leftOut: numbers(leftOut) }).toEqual(naiveDiversity(world, asked));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'the E–I index is what going through every two people gives',
    async () => {
      await assert(
        asyncProperty(anyWorld, anyAsked, async (world, asked) => {
          const { meetings, people, ties, items, leftOut } = await told(world, externalInternalMeasure, asked);
          expect({ meetings, people, ties, items, leftOut: numbers(leftOut).slice(2) }).toEqual(
            naiveExternalInternal(world, asked),
          );
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'constituencies are together where looking around each room finds them',
    async () => {
      const anyWanted = subarray([...constituencyNames], { minLength: 1 });
      await assert(
        asyncProperty(anyWorld, anyAsked, anyWanted, async (world, asked, wanted) => {
          const answer = await told(world, constituenciesMeasure, asked, wanted);
          const expected = naiveConstituencies(world, asked, wanted) as Told;
          const fields = {
            COMMISSIONER: 'commissioner',
            MEDIC: 'medic',
            AHP: 'ahp',
            PUBLIC_CONTRIBUTOR: 'publicContributor',
          };
          const rooms = answer.items.map((item: Told) => ({
            meeting: item.meetingId,
            there: constituencyNames.filter((name) => item[fields[name]]).sort(),
            together: item.together,
          }));
          expect(answer.together).toEqual(expected.together);
          expect(Object.fromEntries(answer.constituencies.map((one: Told) => [one.constituency, one.present]))).toEqual(
            expected.each,
          );
          expect(sorted(rooms)).toEqual(sorted(expected.rooms));
          expect(numbers(answer.leftOut)[2]).toBe(expected.unknown);
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'agendas align as two heaps of paper laid side by side show',
    async () => {
      await assert(
        asyncProperty(anyWorld, anyAsked, anyTwoGroups, async (world, asked, [group = '', other = '']) => {
          const answer = await told(world, agendaAlignmentMeasure, { ...asked, kind: 'GROUP', id: group }, other);
          const expected = naiveAlignment(world, [group, other], asked.from, asked.to) as Told;
          for (const which of ['typed', 'withSuggested', 'sameTitles']) {
            const { sentences, ...numbersOnly } = answer[which];
            expect(sentences).toHaveLength(2);
            expect(numbersOnly).toEqual(expected[which]);
          }
          expect(sorted(answer.items)).toEqual(sorted(expected.items));
          expect(sorted(answer.sharedItems)).toEqual(sorted(expected.sharedItems));
        }),
        runs,
      );
    },
    patience,
  );
});
