import { array, assert, asyncProperty, constantFrom, integer, option, record, tuple } from 'fast-check';
import { Client } from 'pg';
import { liveRelationship } from '../../src/assurance/rules/live-relationship';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { contactDay, hits, loadContacts, sponsors } from '../history/random-contact';
import { anyBoardDays, anyCards, loadCards } from '../measures/random-board';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { complete, judgedBy, load, undone } from '../support/judging';
import { naiveLiveRelationship } from './naive-live-relationship';

const organisation = newId();
const document = newId();
/** Hundreds of small transactions take their time on a busy machine. */
const patience = 120_000;

const anyPromise = record({
  hit: constantFrom(...hits),
  from: integer({ min: -30, max: 120 }).map(contactDay),
  limits: tuple(integer({ min: 1, max: 40 }), integer({ min: 0, max: 30 })).map(([live, more]) => [live, live + more]),
  windowMonths: integer({ min: 1, max: 7 }),
  graceDays: option(integer({ min: 0, max: 40 })),
});

describe('“Making sure that’s a live relationship”, for any sponsorships, contacts and pauses', () => {
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
      source_document: [{ id: document, key: 'd', hit_id: hits[0], title: 'Application', year: 2012 }],
    });
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it(
    'comes to what ticking off a calendar comes to, for many promises on many days at once',
    async () => {
      const promises = array(anyPromise, { minLength: 6, maxLength: 6 });
      await assert(
        asyncProperty(anyCards, promises, tuple(anyBoardDays), async (cards, made, [days]) => {
          const all = made.map(({ limits: [liveDays = 0, coolingDays = 0], windowMonths, ...one }) => ({
            ...one,
            id: newId(),
            parameters: { liveDays, coolingDays, windowMonths },
          }));
          const pairs = all.flatMap((promise) =>
            days.filter((day) => day >= promise.from).map((day) => ({ promise, day })),
          );
          const told = await undone(client, async () => {
            await client.query({ name: 'load', text: loadContacts, values: [JSON.stringify(cards), organisation] });
            await client.query({ name: 'load-cards', text: loadCards, values: [JSON.stringify(cards)] });
            await load(client, {
              commitment: all.map(({ id, hit, from, parameters, graceDays }) => ({
                id,
                key: id,
                hit_id: hit,
                source_document_id: document,
                quotation: 'A live relationship.',
                rule: liveRelationship.kind,
                parameters: complete(liveRelationship, parameters),
                grace_days: graceDays,
                during: `[${from},)`,
              })),
            });
            return judgedBy(
              client,
              liveRelationship,
              pairs.map(({ promise, day }) => ({ commitmentId: promise.id, day })),
            );
          });
          expect(told.map((judged) => judged.length)).toEqual(pairs.map(() => 1));
          expect(told.map(([one]) => one?.verdicts)).toMatchObject(
            pairs.map(({ promise: { hit, from, parameters, graceDays }, day }) =>
              naiveLiveRelationship(cards, hit, { ...parameters, from, graceDays: graceDays ?? 0 }, day),
            ),
          );
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );
});
