import type { Day } from '../../src/platform/time/period';
import { after, daysOf, monthStart } from './calendar';
import type { NaivePromise, NaiveVerdict } from './held-against-naive';
import { groupsAsked, isOn, keptOrSlipping } from './naive-roster';
import { groups } from './random-roster';
import type { PassingRecord, Tie } from './random-passing';

export interface PairParameters {
  readonly windowMonths: number;
  readonly keptPercent: number;
  readonly slippingPercent: number;
}

export interface Pair {
  readonly key: string;
  readonly id: string;
  readonly other: string;
  readonly first: Day;
}

/** Each group that is asked about with each other that is named. */
export function pairsAsked(
  world: PassingRecord,
  promise: NaivePromise<unknown>,
  day: Day,
  { named, arrow }: { named: readonly string[]; arrow: string },
): Pair[] {
  return groupsAsked(world, promise, day).flatMap(({ id, key, first }) =>
    groups
      .filter((other) => named.includes(other.key) && other.id !== id)
      .map((other) => ({ key: `${key} ${arrow} ${other.key}`, id, other: other.id, first })),
  );
}

/** A share against the two that were agreed. */
export function shareOf(count: number, of: number, { keptPercent, slippingPercent }: PairParameters): NaiveVerdict {
  const percent = (count / of) * 100 + 1e-9;
  const outcome = percent >= keptPercent ? 'KEPT' : percent >= slippingPercent ? 'SLIPPING' : 'NOT_KEPT';
  return { outcome, figures: { count, of } };
}

/** Looks at every whole period of calendar months that has ended, the last ones of the window, and at whether anything happened in it. */
export function naivePeriods(
  world: PassingRecord,
  { parameters, graceDays }: { parameters: PairParameters; graceDays: number },
  { day, first, every, happened }: { day: Day; first: Day; every: number; happened: readonly Day[] },
): NaiveVerdict {
  const ended: { first: Day; last: Day }[] = [];
  let start = first === monthStart(first) ? first : monthStart(first, 1);
  while (after(monthStart(start, every), -1) <= after(day, -graceDays)) {
    ended.push({ first: start, last: after(monthStart(start, every), -1) });
    start = monthStart(start, every);
  }
  const due = ended
    .slice(-Math.max(1, Math.floor(parameters.windowMonths / every)))
    .filter(
      (period) => !daysOf(period.first, period.last).some((one) => world.pauses.some((pause) => isOn(pause, one))),
    );
  if (due.length === 0) return { outcome: 'CANNOT_TELL' };
  const met = due.filter((period) => happened.some((one) => one <= day && one >= period.first && one <= period.last));
  return shareOf(met.length, due.length, parameters);
}

/** Whether a line or link is there on the day; since when it is not decides whether that is slipping. */
export function naiveTie(
  world: PassingRecord,
  ties: readonly Tie[],
  { day, first, graceDays }: { day: Day; first: Day; graceDays: number },
): NaiveVerdict {
  if (!ties.some(({ from }) => from <= day)) return { outcome: 'CANNOT_TELL' };
  const { outcome } = keptOrSlipping(world, { day, first, graceDays }, (one) => ties.some((tie) => isOn(tie, one)));
  return { outcome };
}
