import { array, boolean, constantFrom, integer, option, record, uniqueArray } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { newId } from '../../src/platform/database/new-id';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { HistoryOfSeats, Stay } from './naive-seating';

type WithoutSuccessions = Omit<HistoryOfSeats, 'successions'>;

/** Everything happens within these days, so that edges meet often. */
const firstDay = '2013-01-01';
export const lastDay = 30;
export const dayNumber = (number: number): Day => plusDays(firstDay, number);

export const organisations = Array.from({ length: 5 }, () => newId());
export const people = Array.from({ length: 6 }, () => newId());

/** Every other gap between cuts is a stay: none overlaps another, some touch, the last may be open. */
function stays(mayStayOpen: boolean): Arbitrary<Stay[]> {
  const cuts = uniqueArray(integer({ min: 0, max: lastDay }), { maxLength: 6 }).map((days) =>
    days.sort((a, b) => a - b),
  );
  return record({ cuts, gaps: array(boolean(), { minLength: 6, maxLength: 6 }), open: boolean() }).map(
    ({ cuts: days, gaps, open }) =>
      days.flatMap((day, index) => {
        if (gaps[index]) return [];
        const next = days[index + 1];
        if (next === undefined && !(open && mayStayOpen)) return [];
        return [{ from: dayNumber(day), to: next === undefined ? null : dayNumber(next - 1) }];
      }),
  );
}

const life: Arbitrary<Stay> = record({
  from: integer({ min: 0, max: 10 }),
  to: option(integer({ min: 11, max: lastDay })),
}).map(({ from, to }) => ({ from: dayNumber(from), to: to === null ? null : dayNumber(to) }));

/** What is left of stays inside a life. */
const within = (all: readonly Stay[], { from, to }: Stay): Stay[] =>
  all.flatMap((stay) => {
    const begins = stay.from > from ? stay.from : from;
    const ends = to === null ? stay.to : stay.to === null || stay.to > to ? to : stay.to;
    return ends !== null && ends < begins ? [] : [{ from: begins, to: ends }];
  });

const person = constantFrom(...people);
const organisation = constantFrom(...organisations);
const staysOfPeople = array(record({ person, organisation: option(organisation) }), { minLength: 6, maxLength: 6 });

const appointedSeat = record({ life, stays: stays(true), who: staysOfPeople }).map(
  ({ life: days, stays: all, who }) => {
    const seat = { id: newId(), post: null, ...days };
    const occupancies = within(all, days).map((stay, index) => ({
      id: newId(),
      seat: seat.id,
      person: who[index]?.person ?? people[0] ?? '',
      organisation: who[index]?.organisation ?? null,
      ...stay,
    }));
    return { seats: [seat], occupancies, posts: [], holdings: [] };
  },
);

const seatOfPost = record({
  seatLife: life,
  postLife: life,
  organisation,
  substantive: stays(true),
  acting: stays(true),
  deputy: stays(false),
  who: array(person, { minLength: 6, maxLength: 6 }),
}).map(({ seatLife, postLife, organisation: of, who, ...kinds }): WithoutSuccessions => {
  const post = { id: newId(), organisation: of, ...postLife };
  const held = (kind: 'SUBSTANTIVE' | 'ACTING' | 'DEPUTY', all: readonly Stay[], shift: number) =>
    within(all, postLife).map((stay, index) => ({
      id: newId(),
      post: post.id,
      kind,
      person: who[(index + shift) % who.length] ?? '',
      ...stay,
    }));
  return {
    seats: [{ id: newId(), post: post.id, ...seatLife }],
    occupancies: [],
    posts: [post],
    holdings: [
      ...held('SUBSTANTIVE', kinds.substantive, 0),
      ...held('ACTING', kinds.acting, 2),
      ...held('DEPUTY', kinds.deputy, 4),
    ],
  };
});

/** Each organisation may be carried on by one further down the list, so there is no circle; days may be the same or out of order. */
const successions = array(
  option(record({ skip: integer({ min: 1, max: 4 }), on: integer({ min: 0, max: lastDay }) })),
  {
    minLength: organisations.length - 1,
    maxLength: organisations.length - 1,
  },
).map((steps) =>
  steps.flatMap((step, index) => {
    const predecessor = organisations[index];
    const successor = organisations[Math.min(index + (step?.skip ?? 0), organisations.length - 1)];
    return step && predecessor && successor ? [{ predecessor, successor, on: dayNumber(step.on) }] : [];
  }),
);

/** Any history of a few seats that PostgreSQL accepts. */
export const anyHistory: Arbitrary<HistoryOfSeats> = record({
  appointed: array(appointedSeat, { minLength: 1, maxLength: 3 }),
  ofPosts: array(seatOfPost, { minLength: 1, maxLength: 3 }),
  successions,
}).map(({ appointed, ofPosts, successions: steps }) => {
  const all: WithoutSuccessions[] = [...appointed, ...ofPosts];
  return {
    seats: all.flatMap(({ seats }) => seats),
    occupancies: all.flatMap(({ occupancies }) => occupancies),
    posts: all.flatMap(({ posts }) => posts),
    holdings: all.flatMap(({ holdings }) => holdings),
    successions: steps,
  };
});
