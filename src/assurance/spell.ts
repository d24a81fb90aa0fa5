import { daysBetween, plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';

/** Days from the first up to, but without, the next; `next` is null while they go on. */
export interface Days {
  readonly from: Day;
  readonly next: Day | null;
}

/** SQL: the paused days of a row of `asked` up to its day, as a list of `Days`. */
export function pausedDays(relation: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('from', lower(z), 'next', upper(z)) ORDER BY z), '[]'::json)
    FROM unnest(${relation}.paused) z WHERE lower(z) <= ${relation}.day)`;
}

/** True for a day that lies in the days. */
export function covers({ from, next }: Days, day: Day): boolean {
  return from <= day && (next === null || day < next);
}

/** On which days something may have become otherwise: the first of each, and the one after its last. */
export function turnsOf(all: readonly Days[]): Day[] {
  return all.flatMap(({ from, next }) => (next === null ? [from] : [from, next]));
}

/** Since when something that is so on a day has been so without a break, asking from the first day of the promise. */
export function soSince(day: Day, first: Day, turns: readonly Day[], isSo: (day: Day) => boolean): Day {
  const asked = [first, ...turns.filter((turn) => turn > first && turn <= day)].sort().reverse();
  let since = day;
  for (const one of asked) {
    if (!isSo(one)) break;
    since = one;
  }
  return since;
}

/** The grace that is left for something that began on a day: a pause stops the clock, so its days come on top. */
export function graceFrom(since: Day, { day, grace, paused }: Clock): number {
  const standing = paused.map(({ from, next }) => {
    const begins = from > since ? from : since;
    const ends = next === null || next > day ? day : next;
    return Math.max(0, daysBetween(begins, ends));
  });
  return standing.reduce((sum, days) => sum + days, grace);
}

/** When something is due that was to be so on a day: later by each day of a pause between that it began and then. */
export function standingStill(from: Day, due: Day, { day, paused }: Omit<Clock, 'grace'>): Day {
  return paused.reduce((until, pause) => {
    const begins = pause.from > from ? pause.from : from;
    const next = pause.next ?? plusDays(day, 1);
    return begins > until || next <= begins ? until : plusDays(until, daysBetween(begins, next));
  }, due);
}

/** What a row says of the clock of its promise. */
export interface Clock {
  readonly day: Day;
  readonly grace: number;
  readonly paused: readonly Days[];
}
