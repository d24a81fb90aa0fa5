import { Pool } from 'pg';
import { RecogniseAsker } from '../../src/access/recognise-asker';
import { entities } from '../../src/entities';
import { Database } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import { SentenceBook } from '../../src/platform/problems/sentences';
import { Clock } from '../../src/platform/time/clock';
import { sentences } from '../../src/sentences';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';

class SetClock extends Clock {
  constructor(private time: string) {
    super();
  }
  set(time: string): void {
    this.time = time;
  }
  override now(): Date {
    return new Date(this.time);
  }
}

describe('A session in which nothing happens', () => {
  let fresh: TestDatabase;
  let pool: Pool;
  let end: () => Promise<void>;
  const clock = new SetClock('2026-11-23T08:00:00Z');
  let recognise: RecogniseAsker;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const source = await openDatabase(fresh.url, 1, entities);
    pool = new Pool({ connectionString: fresh.url, max: 2 });
    pool.on('error', () => undefined);
    const database = new Database(source, pool, new SentenceBook(sentences), clock);
    recognise = new RecogniseAsker(database, clock, { sessionIdleHours: 20, requestsPerMinute: 60 });
    end = async () => {
      await source.destroy();
      await pool.end();
      await fresh.drop();
    };
    await pool.query(
      `INSERT INTO session (sid, sess, expire) SELECT 'secret', json_build_object('accountId', id), '2026-11-24T04:00:00Z' FROM account`,
    );
  });
  afterAll(() => end());

  const isKnownAt = async (time: string): Promise<boolean> => {
    clock.set(time);
    return (await recognise.bySession('secret')) !== null;
  };

  it('lasts for twenty hours after something happened, and is over then', async () => {
    expect(await isKnownAt('2026-11-23T08:00:30Z')).toBe(true);
    expect(await isKnownAt('2026-11-24T03:59:00Z')).toBe(true);
    expect(await isKnownAt('2026-11-24T23:58:59Z')).toBe(true);
    expect(await isKnownAt('2026-11-25T19:59:00Z')).toBe(false);
    expect(await isKnownAt('2026-11-25T19:58:58Z')).toBe(true);
  });

  it('is not known by an id that nobody was given', async () => {
    expect(await recognise.bySession('another')).toBeNull();
  });
});
