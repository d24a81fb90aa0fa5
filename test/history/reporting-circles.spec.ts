import { array, assert, asyncProperty, integer, record } from 'fast-check';
import { Client } from 'pg';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { reportingCircles } from '../../src/groups/reporting-line.queries';
import type { CircleRow } from '../../src/groups/reporting-line.queries';
import { circlesIn } from '../../src/groups/reporting-lines-are-acyclic';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { dayNumber } from './random-seating';

const groups = Array.from({ length: 5 }, () => newId());
const days = 8;

interface Line {
  readonly id: string;
  readonly group: string;
  readonly parent: string;
  readonly from: number;
  readonly to: number;
}

const anyLines = array(
  record({
    group: integer({ min: 0, max: 4 }),
    step: integer({ min: 1, max: 4 }),
    from: integer({ min: 0, max: days }),
    length: integer({ min: 0, max: days }),
  }),
  { minLength: 1, maxLength: 9 },
).map((lines): Line[] => {
  const drawn: Line[] = [];
  for (const { group, step, from, length } of lines) {
    const pair = { group: groups[group] ?? '', parent: groups[(group + step) % 5] ?? '' };
    const to = Math.min(from + length, days);
    // A pair may have only one line at a time.
    const isTaken = drawn.some(
      (line) => line.group === pair.group && line.parent === pair.parent && line.from <= to && from <= line.to,
    );
    if (!isTaken) drawn.push({ id: newId(), ...pair, from, to });
  }
  return drawn;
});

/** Day by day, whether following the lines of that day comes back to where it began. */
function daysWithCircle(lines: readonly Line[], through?: Line): number[] {
  return Array.from({ length: days + 1 }, (_, day) => day).filter((day) => {
    const current = lines.filter(({ from, to }) => from <= day && day <= to);
    const reaches = (from: string, goal: string, seen: readonly string[]): boolean =>
      current.some(
        ({ group, parent }) =>
          group === from && (parent === goal || (!seen.includes(parent) && reaches(parent, goal, [...seen, parent]))),
      );
    if (through) return current.includes(through) && reaches(through.parent, through.group, [through.parent]);
    return groups.some((group) => reaches(group, group, []));
  });
}

describe('Any set of reporting lines', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `INSERT INTO governance_group (id, key, name, kind, during)
       SELECT id, id::text, id::text, 'BOARD', '[2000-01-01,)' FROM unnest($1::uuid[]) id`,
      [groups],
    );
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const circles = async (line: string | null): Promise<CircleRow[]> =>
    (await client.query<CircleRow>({ ...reportingCircles, values: [line] })).rows;

  it('is found to run in a circle exactly when it does on some day, and the circle that is told is one of that day', async () => {
    await assert(
      asyncProperty(anyLines, async (lines) => {
        await client.query('BEGIN');
        try {
          await client.query(
            `INSERT INTO reporting_line (id, group_id, parent_group_id, during)
             SELECT id, "group", parent, daterange(date '2013-01-01' + "from", date '2013-01-01' + "to" + 1)
             FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "group" uuid, parent uuid, "from" integer, "to" integer)`,
            [JSON.stringify(lines)],
          );
          const all = circlesIn(await circles(null));
          expect(all.length > 0).toBe(daysWithCircle(lines).length > 0);
          for (const circle of all) expectToBeOneOf(lines, circle);
          const [latest] = lines.slice(-1);
          if (!latest) return;
          const [own] = circlesIn(await circles(latest.id));
          const circleDays = daysWithCircle(lines, latest).map(dayNumber);
          expect(own?.[0].day).toBe(circleDays[0]);
          expect(own === undefined || own.some(({ lineId }) => lineId === latest.id)).toBe(true);
        } finally {
          await client.query('ROLLBACK');
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

function expectToBeOneOf(lines: readonly Line[], circle: readonly CircleRow[]): void {
  circle.forEach((step, index) => {
    const line = lines.find(({ id }) => id === step.lineId);
    expect([line?.group, line?.parent]).toEqual([step.groupId, step.parentGroupId]);
    expect(step.parentGroupId).toBe(circle[(index + 1) % circle.length]?.groupId);
    expect(dayNumber(line?.from ?? 99) <= step.day && step.day <= dayNumber(line?.to ?? -1)).toBe(true);
  });
}
