import { seatedOn } from '../history/naive-seating';
import type { Stay } from '../history/naive-seating';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import type { Outcome } from '../../src/assurance/outcome';
import type { NaivePromise, NaiveVerdict } from './held-against-naive';
import type { Roster, RosterSeat } from './roster';

export const isOn = ({ from, to }: Stay, day: Day): boolean => from <= day && (to === null || day <= to);

export const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** Somebody in a seat on a day, for the organisation that carries on by then the one they were named for. */
export interface Sitting {
  readonly seat: RosterSeat;
  readonly person: string;
  readonly capacity: string | null;
  readonly organisation: string | null;
}

/** Who sits in a group on a day. */
export function sittingIn(roster: Roster, group: string, day: Day): Sitting[] {
  return seatedOn(roster, day).flatMap(({ seat: id, person, organisation }) => {
    const seat = roster.seats.find((one) => one.id === id && one.group === group);
    if (!seat) return [];
    const occupancy = roster.occupancies.find((one) => one.seat === id && isOn(one, day));
    return [
      { seat, person, capacity: seat.post === null ? (occupancy?.capacity ?? null) : seat.capacity, organisation },
    ];
  });
}

/** The groups that a promise is about on a day, each from the first day on which it was there and promised. */
export function groupsAsked(
  roster: Roster,
  { group, from }: NaivePromise<unknown>,
  day: Day,
): { id: string; key: string; first: Day }[] {
  return roster.groups
    .filter((one) => isOn(one, day) && (group === null ? one.kind === 'WORKING_GROUP' : one.id === group))
    .map(({ id, key, from: begins }) => ({ id, key, first: later(begins, from) }));
}

/** Every day from one to another. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day);
  return days;
}

/** Counts back day by day for how long it has been as it is; the grace is used up by days on which the HIT was not paused. */
export function keptOrSlipping(
  roster: Roster,
  { day, first, graceDays }: { day: Day; first: Day; graceDays: number },
  isKept: (day: Day) => boolean,
): NaiveVerdict & { outcome: Outcome } {
  const kept = isKept(day);
  let since = day;
  while (since > first && isKept(plusDays(since, -1)) === kept) since = plusDays(since, -1);
  if (kept) return { outcome: 'KEPT', since };
  return { outcome: outOfGrace(roster, since, day, graceDays) ? 'NOT_KEPT' : 'SLIPPING', since };
}

/** Whether so many days that were not paused have gone by since a day. */
export function outOfGrace(roster: Roster, since: Day, day: Day, graceDays: number): boolean {
  const gone = daysFrom(since, plusDays(day, -1)).filter((one) => !roster.pauses.some((pause) => isOn(pause, one)));
  return gone.length >= graceDays;
}

/** Goes on day by day, up to the asked one, until as many days have passed that were not paused as there were to be. */
export function dueWithPauses({ pauses }: Roster, from: Day, due: Day, asked: Day): Day {
  if (due < from) return due;
  let last = due;
  let day = from;
  for (; day <= asked; day = plusDays(day, 1)) {
    if (pauses.some((pause) => isOn(pause, day))) last = plusDays(last, 1);
    else if (day === last) return last;
  }
  return last > asked ? last : asked;
}
