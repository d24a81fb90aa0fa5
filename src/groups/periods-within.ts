import { periodOf, rangeOf } from '../platform/time/period';
import type { DateRange, Day } from '../platform/time/period';

/** Days as a request gives them: without a last day while it goes on. */
export interface AskedPeriod {
  readonly from: Day;
  readonly to?: Day | null;
}

/**
 * The range for something that lives inside others: without a last day of its own, it ends with the first of them to end.
 * Whether it lies within them at all is left to the database, which refuses anything else.
 */
export function rangeWithin({ from, to }: AskedPeriod, ...lives: readonly DateRange[]): DateRange {
  const ends = lives.map((life) => periodOf(life).to).filter((end) => end !== null);
  return rangeOf(from, to ?? ends.sort()[0] ?? null);
}
