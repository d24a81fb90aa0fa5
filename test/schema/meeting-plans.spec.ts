import { attendanceMarks } from '../../src/meetings/attendance-marks.queries';
import { meetingsOfGroup } from '../../src/meetings/meeting.queries';
import { wholeMeeting, wholeMeetingAsFirstRecorded } from '../../src/meetings/meeting-record.queries';
import type { Statement } from '../../src/platform/database/statement';
import { pageOf } from '../../src/platform/http/list';
import { connected, freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';

const nobody = '00000000-0000-7000-8000-000000000000';

describe('How PostgreSQL answers what is asked of meetings all the time', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  }, 60_000);
  afterAll(() => database.drop());

  /** The plan it would make for tables too large to be read through. */
  const planOf = ({ text }: Statement, values: readonly unknown[]): Promise<string> =>
    connected(database.url, async (client) => {
      await client.query(
        'SET enable_seqscan = off; SET enable_bitmapscan = off; SET plan_cache_mode = force_generic_plan',
      );
      await client.query(`PREPARE asked AS ${text}`);
      const given = values.map((value) => client.escapeLiteral(String(value))).join(', ');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) EXECUTE asked(${given})`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });

  it('a group’s meetings come from their index, in the order asked for', async () => {
    const { statement, values } = pageOf(meetingsOfGroup, { group: nobody, asOf: '2026-01-01' }, 51, null, 'object');
    const plan = await planOf(statement, values);
    expect(plan).toMatch(/Index Only Scan Backward using meeting_group_by_day/);
    expect(plan).not.toMatch(/Sort|Seq Scan/);
  });

  it('who came to a group’s meetings comes from indexes, and a later page begins at its day', async () => {
    const after = Buffer.from(JSON.stringify(['2013-01-09', nobody, 0, 'm01', nobody])).toString('base64url');
    for (const cursor of [null, after]) {
      const { statement, values } = pageOf(attendanceMarks, { group: nobody }, 51, cursor, 'object');
      const plan = await planOf(statement, values);
      expect(plan).toMatch(/Index Only Scan using meeting_group_by_day/);
      expect(plan).toMatch(/Index Scan using attendance_by_meeting|attendance_once_per_seat/);
      expect(plan).not.toMatch(/Seq Scan/);
      if (cursor !== null) expect(plan).toMatch(/Index Cond: \(\(group_id = .*\) AND \(meets_on >= .*\)\)/);
    }
  });

  it.each([
    ['as it stands', wholeMeeting],
    ['as first recorded', wholeMeetingAsFirstRecorded],
  ])('one meeting %s is found without reading through any table', async (_, statement) => {
    expect(await planOf(statement, [nobody, '2026-01-01', '{}'])).not.toMatch(/Seq Scan/);
  });
});
