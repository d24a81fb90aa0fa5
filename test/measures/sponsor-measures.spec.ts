import { assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import { Client } from 'pg';
import { sponsorMeasures } from '../../src/assurance/measures/sponsor-measures.queries';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { anyContactDay, hits, loadContacts, sponsors } from '../history/random-contact';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { load, undone } from '../support/judging';
import { naiveSponsorMeasures } from './naive-sponsors';
import { anyCards, loadCards } from './random-board';

const organisation = newId();
/** Hundreds of small transactions take their time on a busy machine. */
const patience = 120_000;

describe('The measures of sponsorship, for any sponsorships, contacts, pauses and asks', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await load(client, {
      organisation: [{ id: organisation, key: 'o', type: 'OTHER', sector: 'OTHER', during: '[2000-01-01,)' }],
      person: sponsors.map((id) => ({ id, key: id, name: id })),
      hit: hits.map((id) => ({ id, key: id })),
    });
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it(
    'are what going through the cards day by day gives, of all HITs and of one',
    async () => {
      const days = tuple(anyContactDay, anyContactDay).map((two) => [...two].sort());
      const whose = constantFrom(null, null, ...hits);
      await assert(
        asyncProperty(anyCards, days, whose, async (cards, [from = '', to = ''], hit) => {
          const told = await undone(client, async () => {
            const all = JSON.stringify(cards);
            await client.query({ name: 'load', text: loadContacts, values: [all, organisation] });
            await client.query({ name: 'load-cards', text: loadCards, values: [all] });
            const asked = { ...sponsorMeasures, values: [from, to, hit], rowMode: 'array' as const };
            const { rows } = await client.query<string[]>(asked);
            return JSON.parse(rows[0]?.[0] ?? 'null');
          });
          const { coverage, vacancy, longestSilence, initiatedBySponsor, substantive, load: loaded, asks } = told;
          const { made, answered, resolved, withdrawn } = asks;
          expect({
            anySponsor: coverage.anySponsor,
            vacancy: vacancy.days,
            longestSilence: longestSilence && longestSilence.days - longestSilence.pausedDays,
            initiatedBySponsor,
            substantive,
            perSponsor: loaded.perSponsor,
            asks: { made, answered, resolved, withdrawn },
          }).toEqual(naiveSponsorMeasures(cards, from, to, hit));
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );
});
