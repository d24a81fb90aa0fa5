import { assert, asyncProperty } from 'fast-check';
import { Client } from 'pg';
import type { HitActivity } from '../../src/assurance/measures/sponsor-activity';
import { sponsorActivity } from '../../src/assurance/measures/sponsor-activity.queries';
import { thresholdsSet } from '../../src/assurance/measures/liveness';
import { settingsOtherwise } from '../../src/hits/settings/settings';
import { boardOf } from '../../src/assurance/measures/sponsor-board';
import type { Board, HitOnBoard } from '../../src/assurance/measures/sponsor-board';
import { livenessWords } from '../../src/assurance/measures/sponsor-sentence';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { hits, loadContacts, sponsors } from '../history/random-contact';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { naiveBoard } from './naive-board';
import type { NaiveHit } from './naive-board';
import { anyBoardDays, anyCards, loadCards } from './random-board';
import type { Cards } from './random-board';

const organisation = newId();
/** Hundreds of small transactions take their time on a busy machine. */
const patience = 60_000;

const backdrop = `
  WITH o AS (INSERT INTO organisation (id, key, type, sector, during) VALUES ($1, 'o', 'OTHER', 'OTHER', '[2000-01-01,)')),
  p AS (INSERT INTO person (id, key, name) SELECT id, id::text, id::text FROM unnest($2::uuid[]) id)
  INSERT INTO hit (id, key) SELECT id, id::text FROM unnest($3::uuid[]) id`;

describe('Any sponsorships, contacts, pauses and asks', () => {
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
    'come to the board that going through a pile of cards day by day gives, on any day',
    async () => {
      await assert(
        asyncProperty(anyCards, anyBoardDays, async (cards, days) => {
          const boards = await told(cards, days);
          expect(boards.map((board) => board.hits.map(shown).sort(byHit))).toEqual(
            days.map((day) => naiveBoard(cards, day).sort(byHit)),
          );
          for (const board of boards) expectWellTold(board);
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );

  /** Loads, asks on each day, and leaves nothing behind. */
  const told = async (cards: Cards, days: readonly string[]): Promise<Board[]> => {
    await client.query('BEGIN');
    try {
      await client.query({ name: 'load', text: loadContacts, values: [JSON.stringify(cards), organisation] });
      await client.query({ name: 'load-cards', text: loadCards, values: [JSON.stringify(cards)] });
      const boards = [];
      for (const day of days) {
        const { name, text } = sponsorActivity;
        const { rows } = await client.query<{ hits: HitActivity[] }>({ name, text, values: [day, null] });
        boards.push(boardOf(rows[0]?.hits ?? [], day, { asked: null, otherwise: thresholdsSet(settingsOtherwise) }));
      }
      return boards;
    } finally {
      await client.query('ROLLBACK');
    }
  };
});

const byHit = (a: NaiveHit, b: NaiveHit): number => (a.hitId < b.hitId ? -1 : 1);

/** What the board says of a HIT, but for names and sentences. */
function shown({ hitId, status, silence, vacantSince, openAsks, sponsors: all }: HitOnBoard): NaiveHit {
  return {
    hitId,
    status,
    silence,
    vacantSince,
    openAsks,
    sponsors: all.map((one) => ({
      sponsorshipId: one.sponsorshipId,
      status: one.status,
      limits: [one.thresholds.liveDays, one.thresholds.coolingDays],
      silence: one.silence,
      trend: [one.trend.last90, one.trend.before90],
      longest: [one.longestSilence.days, one.longestSilence.pausedDays],
      load: one.load,
      openAsks: one.openAsks,
    })),
  };
}

/** The longest silence first and paused HITs last, each with a sentence that begins with its word. */
function expectWellTold({ hits: all }: Board): void {
  const order = all.map(({ status, silence }) => (status === 'PAUSED' ? 0 : 1_000_000) + silence.countedDays);
  const [paused, others] = [order.filter((one) => one < 500_000), order.filter((one) => one >= 500_000)];
  const falling = (some: readonly number[]): number[] => [...some].sort((a, b) => b - a);
  expect(order).toEqual([...falling(others), ...falling(paused)]);
  for (const { status, why } of all) expect(why.startsWith(`${livenessWords[status]}. `)).toBe(true);
}
