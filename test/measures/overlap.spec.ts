import { array, assert, asyncProperty, integer, option, record, tuple } from 'fast-check';
import { Client } from 'pg';
import { overlapOfHits } from '../../src/assurance/measures/overlap.queries';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { plusDays } from '../../src/platform/time/period';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { load, undone } from '../support/judging';
import { loadWorld } from './load-world';
import { anyDay, anyWorld } from './random-world';
import { continuesAs, inRoom, standing } from './recorded-world';
import type { World } from './recorded-world';

/** Hundreds of small transactions take their time on a busy machine. */
const patience = 120_000;

interface Partner {
  readonly hit: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
}

/** An organisation in partnership with a HIT for some days; the numbers choose from those of the world. */
const anyPartner = record({
  hit: integer({ min: 0, max: 1 }),
  organisation: integer({ min: 0, max: 4 }),
  from: anyDay,
  days: integer({ min: 0, max: 60 }),
});

function partnersOf(world: World, drawn: readonly { hit: number; organisation: number; from: string; days: number }[]) {
  const all = drawn.map(({ hit, organisation, from, days }): Partner => ({
    hit: world.hits[hit] ?? '',
    organisation: world.organisations[organisation]?.id ?? '',
    from,
    to: plusDays(from, days),
  }));
  return all.filter(
    (one, index) =>
      all.findIndex((other) => other.hit === one.hit && other.organisation === one.organisation) === index,
  );
}

/** Who belongs to a HIT in a period, from the seating plans and the attendance lists. */
function peopleOf(world: World, hit: string, from: string, to: string): string[] {
  const groups = world.groups.filter((group) => group.hit === hit).map(({ id }) => id);
  const seats = world.seats.filter(({ group }) => groups.includes(group)).map(({ id }) => id);
  const sat = world.stays.filter(
    (stay) => seats.includes(stay.seat) && stay.from <= to && (stay.to === null || from <= stay.to),
  );
  const came = world.meetings
    .filter(
      ({ status, on, groups: met }) =>
        status === 'HELD' && from <= on && on <= to && met.some((id) => groups.includes(id)),
    )
    .flatMap((meeting) => standing(meeting).filter(inRoom));
  return [...new Set([...sat, ...came].flatMap(({ person }) => (person === null ? [] : [person])))];
}

describe('What two HITs have in common', () => {
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

  it(
    'is what laying their lists side by side gives',
    async () => {
      const asked = tuple(anyDay, option(integer({ min: 0, max: 120 })));
      await assert(
        asyncProperty(anyWorld, array(anyPartner, { maxLength: 6 }), asked, async (world, drawn, [from, days]) => {
          const to = plusDays(from, days ?? 0);
          const partners = partnersOf(world, drawn);
          const active = world.hits.filter((hit) => !world.pauses.some((pause) => pause.hit === hit));
          const told = await undone(client, async () => {
            await client.query({ name: 'load', text: loadWorld, values: [JSON.stringify(world)] });
            await load(client, {
              hit_status: active.map((hit) => ({
                id: newId(),
                hit_id: hit,
                status: 'ACTIVE',
                during: '[2000-01-01,)',
              })),
              hit_partner: partners.map((one) => ({
                id: newId(),
                hit_id: one.hit,
                organisation_id: one.organisation,
                kind: 'PARTNER',
                from_precision: 'DAY',
                to_precision: 'DAY',
                version: 1,
                during: `[${one.from},${plusDays(one.to, 1)})`,
              })),
            });
            const statement = { ...overlapOfHits, values: [from, to], rowMode: 'array' as const };
            const { rows } = await client.query<string[]>(statement);
            return JSON.parse(rows[0]?.[0] ?? 'null');
          });
          const teams = world.hits.filter(
            (hit) =>
              active.includes(hit) ||
              world.pauses.some((pause) => pause.hit === hit && pause.from <= to && from <= pause.to),
          );
          const lists = teams.map((hit) => ({
            hit,
            people: peopleOf(world, hit, from, to),
            organisations: [
              ...new Set(
                partners
                  .filter((one) => one.hit === hit && one.from <= to && from <= one.to)
                  .map(({ organisation }) => continuesAs(world, organisation, to)),
              ),
            ],
          }));
          const counted = (all: { id: string; people: number; organisations: number }[]) =>
            all.map(({ id, people, organisations }) => `${id} ${String(people)} ${String(organisations)}`).sort();
          expect(counted(told.hits)).toEqual(
            counted(
              lists.map(({ hit, people, organisations }) => ({
                id: hit,
                people: people.length,
                organisations: organisations.length,
              })),
            ),
          );
          const [one, other] = lists;
          const both = (of: 'people' | 'organisations'): number =>
            (one?.[of] ?? []).filter((id) => other?.[of].includes(id)).length;
          const shares = [both('people'), both('organisations')];
          const isPair = shares.some((count) => count > 0);
          expect(told.pairsThatShare).toEqual({ count: isPair ? 1 : 0, of: lists.length === 2 ? 1 : 0 });
          expect(told.pairs).toHaveLength(isPair ? 1 : 0);
          const [pair] = told.pairs;
          if (pair) {
            expect([pair.people.shared, pair.organisations.shared]).toEqual(shares);
            const sizes = [one?.people.length ?? 0, other?.people.length ?? 0];
            const [shared = 0] = shares;
            expect(pair.people.overlap).toMatchObject({ count: shared, of: Math.min(...sizes) });
            expect(pair.people.jaccard).toMatchObject({
              count: shared,
              of: (sizes[0] ?? 0) + (sizes[1] ?? 0) - shared,
            });
          }
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );
});
