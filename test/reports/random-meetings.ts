import { array, boolean, constantFrom, integer, oneof, option, record, subarray } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { attendanceStatuses } from '../../src/meetings/attendance.entity';
import { newId } from '../../src/platform/database/new-id';
import { plusDays } from '../../src/platform/time/period';
import { contactDay, hits, sponsors as people } from '../history/random-contact';
import type { Action, Group, Mark, Meeting, Seat } from './naive-report';

const length = 120;
const [first = '', second = ''] = hits;
/** Two HITs: one with two groups and a third that ends on the way, one with a single group. */
export const groups: readonly Group[] = [
  { id: newId(), hit: first, key: 'steering', to: null },
  { id: newId(), hit: first, key: 'working', to: null },
  { id: newId(), hit: first, key: 'task', to: contactDay(50) },
  { id: newId(), hit: second, key: 'other', to: null },
];
export const seats: readonly Seat[] = groups.flatMap(({ id, to }) =>
  ['a', 'b'].map((key) => ({ id: newId(), group: id, key, to })),
);

const dayNumber = oneof(integer({ min: 0, max: length }), constantFrom(0, 30, 31, 61, 62, 90, length));

const mark = record({
  seat: option(integer({ min: 0, max: seats.length - 1 }), { freq: 6 }),
  person: option(constantFrom(...people), { freq: 6 }),
  status: constantFrom(...attendanceStatuses),
  isExpected: boolean(),
  isSuperseded: oneof({ arbitrary: boolean(), weight: 1 }, { arbitrary: constantFrom(false), weight: 2 }),
});

const action = record({
  due: option(integer({ min: -10, max: 60 })),
  status: constantFrom<Action['status'][]>('OPEN', 'DONE', 'DROPPED'),
  closedAfter: integer({ min: 0, max: 80 }),
  moved: array(integer({ min: 0, max: 80 }), { maxLength: 2 }),
});

const meeting = record({
  groups: subarray([...groups], { minLength: 1 }),
  on: dayNumber,
  movedBy: option(integer({ min: -35, max: 35 })),
  kind: constantFrom<Meeting['kind'][]>('ORDINARY', 'ORDINARY', 'EXTRAORDINARY'),
  status: constantFrom<Meeting['status'][]>('HELD', 'HELD', 'PLANNED', 'CANCELLED'),
  hour: option(integer({ min: 9, max: 17 })),
  marks: array(mark, { maxLength: 5 }),
  actions: array(action, { maxLength: 3 }),
});

/** Rows that the database accepts: one that stands for each seat, and for each person without a seat; guests besides. */
function acceptable(marks: readonly Mark[]): Mark[] {
  const taken = new Set<string>();
  return marks.flatMap((one) => {
    const seat = one.seat === null ? null : one;
    if (!seat && one.status === 'DEPUTY') return [];
    const place = one.seat ?? one.person;
    if (!one.isSuperseded && place !== null) {
      if (taken.has(place)) return [];
      taken.add(place);
    }
    return [{ ...one, isExpected: one.isExpected && seat !== null }];
  });
}

/** Meetings of one group or of several together, of every status, some on one day, some moved, with who came and what was agreed. */
export const anyMeetings: Arbitrary<Meeting[]> = array(meeting, { maxLength: 12 }).map((meetings) =>
  meetings.map(({ groups: asked, on: number, movedBy, marks, actions, ...one }) => {
    const on = contactDay(number);
    const met = asked.filter(({ to }) => to === null || on <= to);
    const own = (met.length === 0 ? groups.slice(0, 1) : met).map(({ id }) => id);
    const held = one.status === 'HELD';
    return {
      id: newId(),
      correction: newId(),
      groups: own,
      on,
      plannedFor: movedBy === null ? null : plusDays(on, movedBy),
      ...one,
      marks: held ? acceptable(marks.map((row) => ({ ...row, seat: seatAmong(own, row.seat) }))) : [],
      actions: held ? actions.map((agreed) => dated(agreed, on)) : [],
    };
  }),
);

const seatAmong = (own: readonly string[], number: number | null): string | null => {
  if (number === null) return null;
  const among = seats.filter(({ group }) => own.includes(group));
  return among[number % among.length]?.id ?? null;
};

function dated(
  {
    due,
    status,
    closedAfter,
    moved,
  }: { due: number | null; status: Action['status']; closedAfter: number; moved: number[] },
  on: string,
): Action {
  return {
    id: newId(),
    due: due === null ? null : plusDays(on, due),
    status,
    closedOn: status === 'OPEN' ? null : plusDays(on, closedAfter),
    moved: moved.map((days) => plusDays(on, days)),
  };
}

/** Days to report on, and today, which is none of them or the last. */
export const anyPeriod = record({
  from: dayNumber,
  days: oneof(integer({ min: 0, max: 100 }), constantFrom(0, 30)),
  since: integer({ min: 0, max: 40 }),
}).map(({ from, days, since }) => ({
  from: contactDay(from),
  to: contactDay(from + days),
  today: contactDay(from + days + since),
}));
