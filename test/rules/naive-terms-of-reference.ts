import type { Stay } from '../history/naive-seating';
import { plusDays } from '../../src/platform/time/period';
import type { Day } from '../../src/platform/time/period';
import { monthsAfter } from './calendar';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { groupsAsked, isOn, keptOrSlipping } from './naive-roster';
import type { Roster } from './roster';

export interface RosterWithTerms extends Roster {
  readonly terms: readonly (Stay & { readonly id: string; readonly group: string })[];
}

/** Strikes off the days since the adoption one by one; on a paused day none is struck off. */
export function naiveTermsOfReference(
  world: RosterWithTerms,
  promise: NaivePromise<{ readonly everyMonths: number }>,
  day: Day,
): Readonly<Record<string, NaiveVerdicts>> {
  return Object.fromEntries(
    groupsAsked(world, promise, day).map(({ id, key, first }) => {
      const begun = world.terms.filter((one) => one.group === id && one.from <= day);
      const inForce = begun.find((one) => isOn(one, day));
      if (!inForce) return [key, { REVIEWED: { outcome: 'CANNOT_TELL' } satisfies NaiveVerdict }];
      const due = dayOfReview(world, inForce.from, promise.parameters.everyMonths);
      const { graceDays } = promise;
      const found = keptOrSlipping(world, { day, first, graceDays }, (one) => one <= due);
      return [key, { REVIEWED: found.outcome === 'KEPT' ? { outcome: 'KEPT' } : found }];
    }),
  );
}

function dayOfReview({ pauses }: Roster, adopted: Day, months: number): Day {
  const isPaused = (day: Day): boolean => pauses.some((pause) => pause.to !== null && isOn(pause, day));
  let due = adopted;
  let day = adopted;
  for (const end = monthsAfter(adopted, months); due < end || isPaused(day); day = plusDays(day, 1))
    if (!isPaused(day)) due = plusDays(due, 1);
  return day;
}
