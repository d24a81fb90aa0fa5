import { array, assert, asyncProperty, constantFrom, integer, option, record, uniqueArray } from 'fast-check';
import { Client } from 'pg';
import { meetsEvery } from '../../src/assurance/rules/meets-every';
import { newId } from '../../src/platform/database/new-id';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { complete, judgedBy, load, undone } from '../support/judging';
import { after } from './calendar';
import { toldOf } from './naive-meets-every';
import type { Meeting, Promise as Promised, Spell } from './naive-meets-every';

const begin = '2012-01-10';
const hit = newId();
const document = newId();
const groups = [newId(), newId()] as const;
const groupFrom = [begin, after(begin, 95)] as const;

const anyDay = integer({ min: 0, max: 900 }).map((count) => after(begin, count));
const anyMeeting = record({
  group: constantFrom(...groups),
  kind: constantFrom('ORDINARY' as const, 'ORDINARY' as const, 'EXTRAORDINARY' as const),
  status: constantFrom('HELD' as const, 'HELD' as const, 'CANCELLED' as const, 'PLANNED' as const),
  meetsOn: anyDay,
  shift: option(integer({ min: -40, max: 40 }), { freq: 3 }),
}).map(({ shift, ...meeting }): Meeting => ({
  id: newId(),
  ...meeting,
  plannedFor: shift === null ? null : after(meeting.meetsOn, shift),
}));
const anyPromise = record({
  group: constantFrom(...groups),
  from: anyDay,
  every: constantFrom(1, 1, 2, 3, 12),
  windowMonths: constantFrom(3, 6, 12, 24),
  graceDays: constantFrom(0, 0, 14),
}).map((promise): Promised => ({ id: newId(), ...promise }));
/** Pauses that follow one another: each begins some days after the one before has ended. */
const anyPauses = array(record({ wait: integer({ min: 1, max: 300 }), length: integer({ min: 1, max: 90 }) }), {
  maxLength: 2,
}).map((spells) => {
  let next = begin;
  return spells.map(({ wait, length }): Spell => {
    const from = after(next, wait);
    next = after(from, length);
    return { from, to: after(next, -1) };
  });
});

const range = (from: string, to: string | null): string => `[${from},${to === null ? '' : after(to, 1)})`;

describe('“Meets every so many months”, for any meetings, pauses and days', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await load(client, {
      hit: [{ id: hit, key: 'h' }],
      source_document: [{ id: document, key: 'd', hit_id: hit, title: 'Application', year: 2012 }],
      governance_group: groups.map((id, index) => ({
        id,
        key: `g${String(index)}`,
        name: 'Group',
        kind: 'WORKING_GROUP',
        hit_id: hit,
        during: range(groupFrom[index] ?? begin, null),
      })),
    });
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('comes to what one counts on a wall calendar', async () => {
    const runs = asyncProperty(
      array(anyMeeting, { maxLength: 40 }),
      array(anyPromise, { minLength: 1, maxLength: 4 }),
      anyPauses,
      uniqueArray(anyDay, { minLength: 3, maxLength: 3 }),
      async (meetings, promises, pauses, days) => {
        const told = await undone(client, () => answers(client, { meetings, promises, pauses, days }));
        for (const [index, { promise, day }] of pairsOf(promises, days).entries()) {
          const born = groupFrom[groups.indexOf(promise.group)] ?? begin;
          if (day < born) expect(told[index]).toBeUndefined();
          else expect(told[index]).toEqual(toldOf(promise, day, born, meetings, pauses));
        }
      },
    );
    await assert(runs, { numRuns: 150 });
  });

  it('counts a meeting on the first day of a period that began before the window', async () => {
    const [group] = groups;
    const one = {
      id: newId(),
      group,
      kind: 'ORDINARY',
      status: 'HELD',
      meetsOn: '2013-07-01',
      plannedFor: null,
    } as const;
    const promise = { id: newId(), group, from: '2012-03-02', every: 3, windowMonths: 6, graceDays: 0 };
    const asked = { meetings: [one], promises: [promise], pauses: [], days: ['2014-02-28'] };
    const [told] = await undone(client, () => answers(client, asked));
    expect(told).toMatchObject({ met: 1, missed: 1 });
  });
});

interface Case {
  readonly meetings: readonly Meeting[];
  readonly promises: readonly Promised[];
  readonly pauses: readonly Spell[];
  readonly days: readonly string[];
}

/** Only days on which the promise holds: the engine asks for no others. */
function pairsOf(promises: readonly Promised[], days: readonly string[]): { promise: Promised; day: string }[] {
  return promises.flatMap((promise) => days.filter((day) => day >= promise.from).map((day) => ({ promise, day })));
}

async function answers(client: Client, { meetings, promises, pauses, days }: Case): Promise<unknown[]> {
  await load(client, {
    hit_status: pauses.map(({ from, to }) => ({ id: newId(), hit_id: hit, status: 'PAUSED', during: range(from, to) })),
    meeting: meetings.map(({ id, kind, status, meetsOn, plannedFor }) => ({
      id,
      key: id,
      kind,
      status,
      planned_for: plannedFor,
      meets_on: meetsOn,
      zone: 'Europe/London',
      cancel_reason: status === 'CANCELLED' ? 'Too few.' : null,
      record_state: status === 'HELD' ? 'DRAFT' : null,
      recorded_at: status === 'HELD' ? '2020-01-01T00:00:00Z' : null,
    })),
    meeting_group: meetings.map(({ id, group, meetsOn, status }) => ({
      meeting_id: id,
      group_id: group,
      meets_on: meetsOn,
      status,
    })),
    commitment: promises.map(({ id, group, from, every, windowMonths, graceDays }) => ({
      id,
      key: id,
      hit_id: hit,
      group_id: group,
      source_document_id: document,
      quotation: 'The group will meet.',
      rule: 'MEETS_EVERY',
      parameters: complete(meetsEvery, { every: `P${String(every)}M`, windowMonths }),
      grace_days: graceDays,
      during: range(from, null),
    })),
  });
  const pairs = pairsOf(promises, days).map(({ promise, day }) => ({ commitmentId: promise.id, day }));
  const judged = await judgedBy(client, meetsEvery, pairs);
  return judged.map(([one]) => {
    if (!one) return undefined;
    const { BY_PERIOD, LONGEST_GAP, OF_PLANNED } = one.verdicts;
    if (BY_PERIOD?.sentence === 'No meeting of this group is recorded.') return null;
    const months = BY_PERIOD?.figures;
    const planned = OF_PLANNED?.figures;
    const gap = /Longest gap: (\d+)/.exec(LONGEST_GAP?.sentence ?? '')?.[1];
    return {
      met: months?.count,
      missed: (months?.of ?? 0) - (months?.count ?? 0),
      planned: planned?.of ?? 0,
      held: planned?.count ?? 0,
      gap: gap === undefined ? null : Number(gap),
    };
  });
}
