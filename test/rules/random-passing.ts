import { array, constantFrom, integer, option, record, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Stay } from '../history/naive-seating';
import { newId } from '../../src/platform/database/new-id';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { Rows } from '../support/judging';
import { anyRecord, recordRows } from './random-record';
import { dayNumber, during, groups, length, stays } from './random-roster';
import type { MeetingsRecord } from './record';

/** A line or link between two groups for some days; a link has no direction and no period. */
export interface Tie extends Stay {
  readonly id: string;
  readonly group: string;
  readonly other: string;
  readonly every: string | null;
}

/** A report or an item on its way from one group to another. */
export interface Sent {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sentOn: Day;
  readonly receivedOn: Day | null;
  readonly atMeeting: string | null;
  readonly answeredOn: Day | null;
  /** Of an item: the meeting whose first item it was. */
  readonly ofMeeting: string | null;
}

/** A record with what passes between its groups. */
export interface PassingRecord extends MeetingsRecord {
  readonly lines: readonly Tie[];
  readonly links: readonly Tie[];
  readonly reports: readonly Sent[];
  readonly items: readonly Sent[];
  readonly together: readonly { readonly id: string; readonly pair: readonly [string, string]; readonly day: Day }[];
}

const ids = groups.map(({ id }) => id);
const someGroup = constantFrom(...ids);
const twoGroups = tuple(someGroup, someGroup).filter(([one, other]) => one !== other);
const someDay = integer({ min: 0, max: length }).map(dayNumber);

const tie = record({ pair: twoGroups, every: constantFrom(null, 'P1M', 'P2M'), days: stays(4) });
const passing = record({
  pair: twoGroups,
  day: someDay,
  wait: option(integer({ min: 0, max: 40 }), { freq: 3 }),
  meeting: option(integer({ min: 0, max: 20 }), { freq: 4 }),
  ofMeeting: integer({ min: 0, max: 20 }),
  answer: option(integer({ min: 0, max: 30 })),
});

/** Ties of the pairs, each pair once, within the lives of both groups. */
function tiesOf(
  world: MeetingsRecord,
  made: readonly (typeof tie extends Arbitrary<infer One> ? One : never)[],
): Tie[] {
  const known = new Set<string>();
  return made.flatMap(({ pair: [group, other], every, days }) => {
    const key = `${group} ${other}`;
    const lives = world.groups.filter(({ id }) => id === group || id === other);
    if (known.has(key)) return [];
    known.add(key);
    return days.flatMap((stay) => {
      const from = [stay.from, ...lives.map((life) => life.from)].sort().at(-1) ?? stay.from;
      const ends = [stay.to, ...lives.map((life) => life.to)].filter((end) => end !== null).sort();
      const to = ends[0] ?? null;
      return to !== null && to < from ? [] : [{ id: newId(), group, other, every, from, to }];
    });
  });
}

type Passing = typeof passing extends Arbitrary<infer One> ? One : never;

/** Received at a meeting of the receiver where the draw says so and there is one, or on a day outside one. */
function sent(world: MeetingsRecord, made: Passing, from: string, to: string, sentOn: Day): Omit<Sent, 'ofMeeting'> {
  const { wait, meeting, answer } = made;
  const later = world.meetings.filter((one) => one.status === 'HELD' && one.groups.includes(to) && one.day >= sentOn);
  const at = meeting === null ? undefined : later[meeting % Math.max(later.length, 1)];
  const receivedOn = at?.day ?? (wait === null ? null : plusDays(sentOn, wait));
  const answeredOn = receivedOn === null || answer === null ? null : plusDays(receivedOn, answer);
  return { id: newId(), from, to, sentOn, receivedOn, atMeeting: at?.id ?? null, answeredOn };
}

/** Any record, with lines and links, reports and items, and joint work that is no meeting. */
export const anyPassing: Arbitrary<PassingRecord> = record({
  world: anyRecord,
  lines: array(tie, { maxLength: 5 }),
  links: array(tie, { maxLength: 4 }),
  reports: array(passing, { maxLength: 14 }),
  items: array(passing, { maxLength: 10 }),
  together: array(tuple(twoGroups, someDay), { maxLength: 4 }),
}).map(({ world, lines, links, reports, items, together }) => {
  const withItems = world.meetings.filter(({ status, topics }) => status === 'HELD' && topics.length > 0);
  return {
    ...world,
    lines: tiesOf(world, lines),
    links: tiesOf(
      world,
      links.map((one) => ({ ...one, pair: one.pair[0] < one.pair[1] ? one.pair : [one.pair[1], one.pair[0]] })),
    ),
    reports: reports.map((made) => ({ ...sent(world, made, ...made.pair, made.day), ofMeeting: null })),
    items: items.flatMap((made) => {
      const of = withItems[made.ofMeeting % Math.max(withItems.length, 1)];
      const from = of?.groups[0];
      const to = made.pair.find((one) => one !== from);
      if (!of || from === undefined || to === undefined) return [];
      return [{ ...sent(world, made, from, to, plusDays(of.day, made.ofMeeting % 3)), ofMeeting: of.id }];
    }),
    together: together.map(([pair, day]) => ({ id: newId(), pair, day })),
  };
});

/** All of it as rows. */
export function passingRows({ lines, links, reports, items, together, ...others }: PassingRecord): Rows {
  return {
    ...recordRows(others),
    reporting_line: lines.map(({ id, group, other, every, ...days }) => ({
      id,
      group_id: group,
      parent_group_id: other,
      every,
      during: during(days),
    })),
    working_link: links.map(({ id, group, other, ...days }) => ({
      id,
      group_id: group,
      other_group_id: other,
      during: during(days),
    })),
    upward_report: reports.map(({ id, from, to, sentOn, receivedOn, atMeeting }) => ({
      id,
      key: id,
      group_id: from,
      parent_group_id: to,
      sent_on: sentOn,
      received_on: receivedOn,
      received_at_meeting_id: atMeeting,
      version: 1,
    })),
    escalation: items.map(({ id, from, to, sentOn, receivedOn, atMeeting, answeredOn, ofMeeting }) => ({
      id,
      key: id,
      from_meeting_id: ofMeeting,
      from_position: 1,
      from_group_id: from,
      to_group_id: to,
      sent_on: sentOn,
      words: 'Please.',
      received_on: receivedOn,
      received_at_meeting_id: atMeeting,
      answer: answeredOn === null ? null : 'Yes.',
      answered_on: answeredOn,
      version: 1,
    })),
    interaction: together.map(({ id, pair, day }) => ({
      id,
      key: id,
      group_id: [...pair].sort()[0],
      other_group_id: [...pair].sort()[1],
      happened_on: day,
      kind: 'VISIT',
      words: 'A visit.',
      version: 1,
    })),
  };
}
