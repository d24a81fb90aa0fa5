import {
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  subarray,
  tuple,
  uniqueArray,
} from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { capacities } from '../../src/groups/capacity';
import { attendanceStatuses } from '../../src/meetings/attendance.entity';
import { newId } from '../../src/platform/database/new-id';
import { plusDays } from '../../src/platform/time/period';
import type { Asked, Group, Mark, Meeting, Seat, Stay, World } from './recorded-world';

const length = 200;
export const firstDay = '2012-12-01';
const dayAt = (number: number): string => plusDays(firstDay, number);
/** Ends and beginnings of months come often. */
const dayNumber = oneof(
  integer({ min: 0, max: length }),
  constantFrom(0, 30, 31, 61, 62, 89, 90, 120, 121, 150, 151, 181, length),
);
export const anyDay = dayNumber.map(dayAt);

const organisations = ['COMMISSIONER', 'COMMISSIONER', 'NHS_PROVIDER', 'NHS_PROVIDER', 'ACADEMIC'].map((sector) => ({
  id: newId(),
  sector,
}));
const hits = [newId(), newId()];
const [one = '', two = ''] = hits;
const people = Array.from({ length: 5 }, () => newId());
const groups: readonly Group[] = [
  { id: newId(), key: 'a-steering', hit: one, from: dayAt(-400), to: null },
  { id: newId(), key: 'b-working', hit: one, from: dayAt(40), to: null },
  { id: newId(), key: 'c-task', hit: two, from: dayAt(-400), to: dayAt(130) },
  { id: newId(), key: 'd-board', hit: null, from: dayAt(0), to: null },
];
const classes = ['MEMBER', 'MEMBER', 'IN_ATTENDANCE'] as const;
const seats: readonly Seat[] = groups.flatMap(({ id, to }) =>
  classes.map((memberClass, place) => ({ id: newId(), group: id, key: `s${String(place)}`, memberClass, to })),
);

const professions = tuple(...people.map(() => option(constantFrom('MEDICAL', 'AHP', 'LAY'), { freq: 4 })));
/** The first becomes the second, and the fourth goes on as one of the first three: chains, in any order of their days. */
const successions = record({ first: option(anyDay), second: option(tuple(constantFrom(0, 2), anyDay)) }).map(
  ({ first, second }) =>
    [
      ...(first === null ? [] : [{ from: 0, to: 1, on: first }]),
      ...(second === null ? [] : [{ from: 3, to: second[0], on: second[1] }]),
    ].map(({ from, to, on }) => ({
      predecessor: organisations[from]?.id ?? '',
      successor: organisations[to]?.id ?? '',
      on,
    })),
);

const standsFor = record({
  capacity: oneof(constantFrom(...capacities), constant('PUBLIC_CONTRIBUTOR' as const)),
  organisation: option(constantFrom(...organisations.map(({ id }) => id)), { freq: 3 }),
});

/** Who sits in one seat, one after the other, with days between them or without. */
const staysIn = ({ id, group, to }: Seat): Arbitrary<Stay[]> => {
  const life = groups.find((one) => one.id === group);
  const turn = record({ person: option(constantFrom(...people), { freq: 4 }), what: standsFor });
  return tuple(uniqueArray(dayNumber, { maxLength: 3 }), array(turn, { minLength: 3, maxLength: 3 })).map(
    ([days, turns]) => {
      const starts = days
        .sort((a, b) => a - b)
        .map(dayAt)
        .filter((day) => day >= (life?.from ?? '') && (to === null || day <= to));
      return starts.flatMap((from, place) => {
        const { person = null, what } = turns[place] ?? {};
        const next = starts[place + 1];
        return person && what ? [{ seat: id, person, ...what, from, to: next ? plusDays(next, -1) : to }] : [];
      });
    },
  );
};

const rhythms = tuple(
  ...groups.map(({ id, from, to }) =>
    option(record({ every: constantFrom('P1M', 'P2M', 'P3M'), exceptMonths: subarray([1, 2, 3, 4]) }), { freq: 3 }).map(
      (rhythm) => (rhythm === null ? [] : [{ group: id, ...rhythm, from, to }]),
    ),
  ),
);

const pauses = tuple(
  ...hits.map((hit) =>
    option(tuple(dayNumber, integer({ min: 0, max: 45 }))).map((pause) =>
      pause === null ? [] : [{ hit, from: dayAt(pause[0]), to: dayAt(pause[0] + pause[1]) }],
    ),
  ),
);

const mark = record({
  seat: option(integer({ min: 0, max: 99 }), { freq: 6 }),
  person: option(constantFrom(...people), { freq: 8 }),
  status: oneof(constantFrom(...attendanceStatuses), constantFrom('PRESENT' as const, 'PRESENT_ONLINE' as const)),
  isExpected: boolean(),
  isSuperseded: oneof({ arbitrary: boolean(), weight: 1 }, { arbitrary: constant(false), weight: 3 }),
  what: standsFor,
});

const words = ['data', 'sharing', 'share', 'discharge', 'discharges', 'estates', 'the', 'plan', 'planning'];
export const topicNames = ['data-sharing', 'Data sharing', 'discharge', 'Estates!', 'the', 'plan', '--'];
const item = record({
  title: array(constantFrom(...words), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  topics: subarray(topicNames, { maxLength: 2 }),
});

const meeting = record({
  groups: subarray([...groups], { minLength: 1, maxLength: 2 }),
  on: dayNumber,
  movedBy: option(oneof(constant(0), integer({ min: -35, max: 35 })), { freq: 3 }),
  kind: constantFrom<Meeting['kind'][]>('ORDINARY', 'ORDINARY', 'ORDINARY', 'EXTRAORDINARY'),
  status: constantFrom<Meeting['status'][]>('HELD', 'HELD', 'HELD', 'PLANNED', 'CANCELLED'),
  marks: array(mark, { maxLength: 9 }),
  items: array(item, { maxLength: 3 }),
}).map(({ groups: asked, on: number, movedBy, marks, items, ...more }): Meeting => {
  const on = dayAt(number);
  const met = asked.filter(({ from, to }) => from <= on && (to === null || on <= to));
  const own = (met.length === 0 ? groups.slice(0, 1) : met).map(({ id }) => id);
  const plannedFor = movedBy === null ? null : plusDays(on, movedBy);
  const seatsThere = seats.filter(({ group }) => own.includes(group));
  const rows = marks.map(({ seat, what, ...row }): Mark => {
    const seatId = seat === null ? null : (seatsThere[seat % seatsThere.length]?.id ?? null);
    return { ...row, ...what, seat: seatId, isExpected: row.isExpected && seatId !== null };
  });
  const isHeld = more.status === 'HELD';
  return {
    id: newId(),
    correction: newId(),
    groups: own,
    on,
    plannedFor,
    ...more,
    marks: isHeld ? acceptable(rows) : [],
    items,
  };
});

/** Rows that the database accepts: one that stands for each seat, and for each person without a seat; a deputy sits in a seat. */
function acceptable(marks: readonly Mark[]): Mark[] {
  const taken = new Set<string>();
  return marks.filter(({ seat, person, status, isSuperseded }) => {
    if (seat === null && status === 'DEPUTY') return false;
    const place = seat ?? person;
    if (isSuperseded || place === null) return true;
    return !taken.has(place) && taken.add(place);
  });
}

/** A partnership of two HITs and a board: successions, pauses, empty seats, joint, moved and unlogged meetings. */
export const anyWorld: Arbitrary<World> = record({
  professions,
  successions,
  pauses,
  rhythms,
  stays: tuple(...seats.map(staysIn)),
  meetings: array(meeting, { maxLength: 14 }),
}).map(({ professions: known, successions: all, pauses: paused, rhythms: meant, stays, meetings }) => ({
  organisations,
  successions: all,
  people: people.map((id, place) => ({ id, profession: known[place] ?? null })),
  hits,
  pauses: paused.flat(),
  groups,
  rhythms: meant.flat(),
  seats,
  stays: stays.flat(),
  meetings,
}));

const anyScope = oneof(
  constantFrom(...groups.map(({ id }) => ({ kind: 'GROUP' as const, id }))),
  constantFrom(...hits.map((id) => ({ kind: 'HIT' as const, id }))),
  constant({ kind: 'PARTNERSHIP' as const, id: null }),
);

/** What is asked about, and on which days: a single one too. */
export const anyAsked: Arbitrary<Asked> = record({
  scope: anyScope,
  from: dayNumber,
  days: oneof(integer({ min: 0, max: 220 }), constantFrom(0, 30, 180)),
}).map(({ scope, from, days }) => ({ ...scope, from: dayAt(from), to: dayAt(from + days) }));

export const anyTwoGroups = subarray(
  groups.map(({ id }) => id),
  { minLength: 2, maxLength: 2 },
);
