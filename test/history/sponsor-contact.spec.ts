import { assert, asyncProperty, uniqueArray } from 'fast-check';
import { Client } from 'pg';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { sponsorContactOfAll } from '../../src/sponsorship/sponsor-contact.queries';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { contactOf } from './naive-contact';
import type { Contacts, Facts } from './naive-contact';
import { anyContactDay, anyContacts, hits, loadContacts, sponsors } from './random-contact';

const organisation = newId();
/** Hundreds of small transactions take their time on a busy machine. */
const patience = 60_000;

const backdrop = `
  WITH o AS (INSERT INTO organisation (id, key, type, sector, during) VALUES ($1, 'o', 'OTHER', 'OTHER', '[2000-01-01,)')),
  p AS (INSERT INTO person (id, key, name) SELECT id, id::text, id::text FROM unnest($2::uuid[]) id),
  h AS (INSERT INTO hit (id, key) SELECT id, id::text FROM unnest($3::uuid[]) id)
  INSERT INTO hit_status (hit_id, status, during) SELECT id, 'ACTIVE', '[2000-01-01,)' FROM unnest($3::uuid[]) id`;

describe('Any sponsorships and contacts', () => {
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
    'come to the last contacts, counts, shares and longest silence that a pile of cards gives, on any day',
    async () => {
      const anyDays = uniqueArray(anyContactDay, { minLength: 3, maxLength: 3 });
      await assert(
        asyncProperty(anyContacts, anyDays, async (contacts, days) => {
          expect(await told(contacts, days)).toEqual(
            days.map((day) => hits.map((hit) => contactOf(hit, contacts, day))),
          );
        }),
        { numRuns: 150 },
      );
    },
    patience,
  );

  /** Loads, asks on each day, and leaves nothing behind. */
  const told = async (contacts: Contacts, days: readonly string[]): Promise<Facts[][][]> => {
    await client.query('BEGIN');
    try {
      await client.query({ name: 'load', text: loadContacts, values: [JSON.stringify(contacts), organisation] });
      const answers = [];
      for (const day of days) answers.push(await factsOn(client, day));
      return answers;
    } finally {
      await client.query('ROLLBACK');
    }
  };
});

/** What the product says of each HIT on a day, without names. */
async function factsOn(client: Client, day: string): Promise<Facts[][]> {
  const { name, text } = sponsorContactOfAll;
  const { rows } = await client.query<string[]>({ name, text, values: [day, null], rowMode: 'array' });
  const { hits: all } = JSON.parse(rows[0]?.[0] ?? '{}') as { hits: { id: string; sponsors: Facts[] }[] };
  return hits.map((hit) =>
    (all.find(({ id }) => id === hit)?.sponsors ?? []).map((sponsor) => ({
      sponsorshipId: sponsor.sponsorshipId,
      since: sponsor.since,
      lastContact: sponsor.lastContact,
      lastSubstantive: sponsor.lastSubstantive,
      trailing90: sponsor.trailing90,
      initiatedBySponsor: sponsor.initiatedBySponsor,
      reported: sponsor.reported,
      longestSilence: sponsor.longestSilence,
    })),
  );
}
