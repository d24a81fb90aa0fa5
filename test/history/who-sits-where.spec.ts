import { assert, asyncProperty, integer, uniqueArray } from 'fast-check';
import { Client } from 'pg';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { membershipOfAllGroups } from '../../src/groups/membership.queries';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { seatedOn } from './naive-seating';
import type { HistoryOfSeats, Seated } from './naive-seating';
import { anyHistory, dayNumber, lastDay, organisations, people } from './random-seating';

const group = newId();
/** Hundreds of small transactions take their time on a busy machine. */
const patience = 60_000;

const backdrop = `
  WITH o AS (INSERT INTO organisation (id, key, type, sector, during)
    SELECT id, id::text, 'OTHER', 'OTHER', '[2000-01-01,)' FROM unnest($1::uuid[]) id),
  p AS (INSERT INTO person (id, key, name) SELECT id, id::text, id::text FROM unnest($2::uuid[]) id)
  INSERT INTO governance_group (id, key, name, kind, during) VALUES ($3, 'g', 'G', 'BOARD', '[2000-01-01,)')`;

const rowsOf = (property: string, columns: string): string =>
  `jsonb_to_recordset($1::jsonb -> '${property}') AS r(${columns}, "from" date, "to" date)`;
const during = 'daterange("from", "to" + 1)';

/** A whole history in one statement. */
const load = `
  WITH po AS (INSERT INTO post (id, key, organisation_id, title, level, during)
    SELECT id, id::text, organisation, 'Post', 'SENIOR', ${during} FROM ${rowsOf('posts', 'id uuid, organisation uuid')}),
  h AS (INSERT INTO post_holding (id, post_id, person_id, kind, during)
    SELECT id, post, person, kind, ${during} FROM ${rowsOf('holdings', 'id uuid, post uuid, person uuid, kind text')}),
  s AS (INSERT INTO seat (id, group_id, key, label, role, member_class, voting, required, ex_officio_post_id, capacity, during)
    SELECT id, $2, id::text, 'Seat', 'MEMBER', 'MEMBER', true, true, post, 'SERVICE', ${during} FROM ${rowsOf('seats', 'id uuid, post uuid')}),
  o AS (INSERT INTO seat_occupancy (id, seat_id, person_id, capacity, represented_organisation_id, during)
    SELECT id, seat, person, 'SERVICE', organisation, ${during} FROM ${rowsOf('occupancies', 'id uuid, seat uuid, person uuid, organisation uuid')})
  INSERT INTO organisation_succession (predecessor_id, successor_id, succeeded_on, kind)
    SELECT predecessor, successor, r.on, 'MERGER' FROM jsonb_to_recordset($1::jsonb -> 'successions') AS r(predecessor uuid, successor uuid, "on" date)`;

describe('Any history of occupancies, posts, seats and successions', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(backdrop, [organisations, people, group]);
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Loads a history, asks, and leaves nothing behind. */
  const asked = async <Result>(history: HistoryOfSeats, ask: () => Promise<Result>): Promise<Result> => {
    await client.query('BEGIN');
    try {
      await client.query({ name: 'load', text: load, values: [JSON.stringify(history), group] });
      return await ask();
    } finally {
      await client.query('ROLLBACK');
    }
  };

  it(
    'tells who sits where, for which organisation, on any day as paper and pencil would',
    async () => {
      const anyDays = uniqueArray(integer({ min: 0, max: lastDay + 1 }), { minLength: 3, maxLength: 3 });
      await assert(
        asyncProperty(anyHistory, anyDays, async (history, numbers) => {
          const days = numbers.map(dayNumber);
          const told = await asked(history, async () => {
            const answers = [];
            for (const day of days) answers.push(await membersOn(client, day));
            return answers;
          });
          expect(told).toEqual(days.map((day) => inOrder(seatedOn(history, day))));
        }),
        { numRuns: 120 },
      );
    },
    patience,
  );

  it(
    'has in its views exactly the days on which paper and pencil find somebody in a seat',
    async () => {
      await assert(
        asyncProperty(anyHistory, async (history) => {
          const views = await asked(history, async () => [await staysIn('seat_stay'), await staysIn('seat_holder')]);
          for (let number = 0; number <= lastDay + 1; number += 1) {
            const day = dayNumber(number);
            const expected = inOrder(seatedOn({ ...history, successions: [] }, day));
            for (const stays of views) {
              const found = inOrder(stays.filter(({ from, to }) => from <= day && (to === null || day <= to)));
              expect(found.map(({ seat, person }) => [seat, person])).toEqual(
                expected.map(({ seat, person }) => [seat, person]),
              );
            }
          }
        }),
        { numRuns: 100 },
      );
    },
    patience,
  );

  const staysIn = async (view: 'seat_stay' | 'seat_holder'): Promise<Seated[]> => {
    const { rows } = await client.query<Seated>(
      `SELECT seat_id AS seat, person_id AS person, lower(during) AS "from", upper(during) - 1 AS "to" FROM ${view}`,
    );
    return rows;
  };
});

const inOrder = <Row extends { seat: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.seat < b.seat ? -1 : 1));

async function membersOn(client: Client, day: string): Promise<object[]> {
  const { name, text } = membershipOfAllGroups;
  const { rows } = await client.query<string[]>({ name, text, values: [day], rowMode: 'array' });
  const { groups } = JSON.parse(rows[0]?.[0] ?? '{}') as {
    groups: { members: { seatId: string; personId: string; representedOrganisationId: string | null }[] }[];
  };
  const members = groups.flatMap((one) => one.members);
  return inOrder(
    members.map(({ seatId, personId, representedOrganisationId }) => ({
      seat: seatId,
      person: personId,
      organisation: representedOrganisationId,
    })),
  );
}
