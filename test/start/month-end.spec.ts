import { connected, freshDatabase } from '../support/database';
import { startServer } from '../support/server';

const aPromise = `
  WITH h AS (INSERT INTO hit (key) VALUES ('a') RETURNING id),
  s AS (INSERT INTO hit_status (hit_id, status, during) SELECT id, 'ACTIVE', '[2012-10-01,)' FROM h),
  d AS (INSERT INTO source_document (key, hit_id, title, year) SELECT 'd', id, 'Application', 2012 FROM h RETURNING id, hit_id)
  INSERT INTO commitment (key, hit_id, source_document_id, quotation, rule, parameters, during)
  SELECT 'sponsor', hit_id, id, 'Sponsorship at the most senior level', 'EXECUTIVE_SPONSOR', '{"levels": ["EXECUTIVE"]}', '[2012-10-01,)' FROM d`;

describe('A portal that starts', () => {
  it('keeps what was found at the end of the last month, once', async () => {
    const database = await freshDatabase();
    try {
      await connected(database.url, (client) => client.query(aPromise));
      // A portal that is told to stop ends what it has begun.
      const once = async (): Promise<void> => (await startServer({ databaseUrl: database.url })).stop();
      await once();
      await once();
      const { rows } = await connected(database.url, (client) =>
        client.query<{ isMonthEnd: boolean; aspect: string; outcome: string }>(
          `SELECT extract(day FROM as_of + 1) = 1 AS "isMonthEnd", aspect, outcome FROM finding_snapshot ORDER BY aspect`,
        ),
      );
      expect(rows).toEqual(
        ['EXISTS', 'FROM_PARTNER', 'SENIOR_LEVEL'].map((aspect) => ({
          isMonthEnd: true,
          aspect,
          outcome: 'CANNOT_TELL',
        })),
      );
    } finally {
      await database.drop();
    }
  });
});
