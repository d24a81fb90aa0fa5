import { array, assert, asyncProperty, integer, uniqueArray } from 'fast-check';
import { Client } from 'pg';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { daysBetween, plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import { sponsorContactOfAll } from '../../src/sponsorship/sponsor-contact.queries';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { anyContactDay, anyContacts, contactDay, hits, loadContacts, sponsors } from './random-contact';
import { contactOf } from './naive-contact';
import type { Contacts, Facts } from './naive-contact';

interface Paused {
  readonly hit: string;
  readonly from: Day;
  readonly to: Day | null;
}

interface PausedDays {
  readonly sinceLastContact: number | null;
  readonly sinceLastSubstantive: number | null;
  readonly inLongestSilence: number;
}

const organisation = newId();
/** Hundreds of small transactions take their time on a busy machine. */
const patience = 60_000;

const backdrop = `
  WITH o AS (INSERT INTO organisation (id, key, type, sector, during) VALUES ($1, 'o', 'OTHER', 'OTHER', '[2000-01-01,)')),
  p AS (INSERT INTO person (id, key, name) SELECT id, id::text, id::text FROM unnest($2::uuid[]) id)
  INSERT INTO hit (id, key) SELECT id, id::text FROM unnest($3::uuid[]) id`;
/** Statuses day by day are what the pauses leave over. Value: the pauses. */
const loadStatuses = `
  WITH pause AS (SELECT hit, daterange("from", "to" + 1) AS during
    FROM jsonb_to_recordset($1::jsonb) AS r(hit uuid, "from" date, "to" date)),
  active AS (SELECT h.id AS hit, unnest(datemultirange(daterange('2000-01-01', NULL))
      - coalesce((SELECT range_agg(p.during) FROM pause p WHERE p.hit = h.id), '{}'::datemultirange)) AS during FROM hit h)
  INSERT INTO hit_status (hit_id, status, during) SELECT hit, 'PAUSED', during FROM pause UNION ALL SELECT hit, 'ACTIVE', during FROM active`;

/** For each HIT the days on which it was paused and taken up again, in turn; an odd one out is a pause that goes on. */
const anyPauses = array(uniqueArray(integer({ min: 0, max: 220 }), { maxLength: 5 }), {
  minLength: hits.length,
  maxLength: hits.length,
}).map((turns) =>
  turns.flatMap((days, index) => {
    const sorted = [...days].sort((a, b) => a - b).map(contactDay);
    return sorted.flatMap((from, place): Paused[] => {
      const next = sorted[place + 1];
      return place % 2 === 0 ? [{ hit: hits[index] ?? '', from, to: next ? plusDays(next, -1) : null }] : [];
    });
  }),
);

/** Goes through the days one by one: each day after the first, up to the last, on which the HIT was paused. */
function pausedBetween(pauses: readonly Paused[], hit: string, first: Day, last: Day): number {
  const days = Array.from({ length: daysBetween(first, last) }, (_, number) => plusDays(first, number + 1));
  const isPaused = (day: Day): boolean =>
    pauses.some((one) => one.hit === hit && one.from <= day && (one.to === null || day <= one.to));
  return days.filter(isPaused).length;
}

describe('Any contacts of HITs that pause and go on', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(backdrop, [organisation, sponsors, hits]);
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it(
    'have as many paused days in each silence as ticking the days off one by one gives',
    async () => {
      await assert(
        asyncProperty(anyContacts, anyPauses, anyContactDay, async (contacts, pauses, day) => {
          const between = (hit: string, first: Day, last: Day) => pausedBetween(pauses, hit, first, last);
          const expected = hits.map((hit) =>
            contactOf(hit, contacts, day).map((facts): PausedDays => {
              const { lastContact, lastSubstantive, longestSilence } = facts;
              return {
                sinceLastContact: lastContact && between(hit, lastContact.on, day),
                sinceLastSubstantive: lastSubstantive && between(hit, lastSubstantive.on, day),
                inLongestSilence: between(hit, longestSilence.from, longestSilence.to),
              };
            }),
          );
          expect(await told(contacts, pauses, day)).toEqual(expected);
        }),
        { numRuns: 100 },
      );
    },
    patience,
  );

  /** Loads, asks, and leaves nothing behind. */
  const told = async (contacts: Contacts, pauses: readonly Paused[], day: Day): Promise<PausedDays[][]> => {
    await client.query('BEGIN');
    try {
      await client.query({ name: 'statuses', text: loadStatuses, values: [JSON.stringify(pauses)] });
      await client.query({ name: 'load', text: loadContacts, values: [JSON.stringify(contacts), organisation] });
      const { name, text } = sponsorContactOfAll;
      const { rows } = await client.query<string[]>({ name, text, values: [day, null], rowMode: 'array' });
      const { hits: all } = JSON.parse(rows[0]?.[0] ?? '{}') as {
        hits: { id: string; sponsors: (Facts & { pausedDays: PausedDays })[] }[];
      };
      return hits.map((hit) => (all.find(({ id }) => id === hit)?.sponsors ?? []).map(({ pausedDays }) => pausedDays));
    } finally {
      await client.query('ROLLBACK');
    }
  };
});
