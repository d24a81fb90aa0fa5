import type { Stay } from '../history/naive-seating';
import type { Day } from '../../src/platform/time/period';
import { monthsAfter } from './calendar';
import type { NaivePromise, NaiveVerdict, NaiveVerdicts } from './held-against-naive';
import { dueWithPauses, groupsAsked, isOn, keptOrSlipping } from './naive-roster';
import type { Roster } from './roster';

export interface RosterWithTerms extends Roster {
  readonly terms: readonly (Stay & { readonly id: string; readonly group: string })[];
}

/** Looks up the edition in force, and the same day so many months later, and as many days later as were paused. */
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
      const annual = monthsAfter(inForce.from, promise.parameters.everyMonths);
      const due = dueWithPauses(world, inForce.from, annual, day);
      const { graceDays } = promise;
      const found = keptOrSlipping(world, { day, first, graceDays }, (one) => one <= due);
      return [key, { REVIEWED: found.outcome === 'KEPT' ? { outcome: 'KEPT' } : found }];
    }),
  );
}
