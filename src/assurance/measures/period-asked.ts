import { Problem } from '../../platform/problems/problem';
import { isDay, plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';

/** The days that a measure looks at, both included. */
export interface PeriodAsked {
  readonly from: Day;
  readonly to: Day;
}

/** The first day of the year that ends on a day: 1 October 2012 for 30 September 2013. */
function yearUpTo(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const sameDay = `${year}${day.slice(4)}`;
  return plusDays(isDay(sameDay) ? sameDay : `${year}-02-28`, 1);
}

/**
 * The period that is meant: up to today and a year long where that is left out. What is to come is not looked at: a period that
 * reaches into the future ends today. Throws 422 when it ends before it begins, or has not begun.
 */
export function periodAsked(asked: { readonly from?: Day; readonly to?: Day }, today: Day): PeriodAsked {
  const to = asked.to === undefined || asked.to > today ? today : asked.to;
  const from = asked.from ?? yearUpTo(to);
  if (asked.to !== undefined && asked.to < from) {
    throw Problem.field(
      'to',
      `The last day is before the first. Choose ${from} or a later day.`,
      'ends-before-it-begins',
    );
  }
  if (from > today) throw Problem.field('from', 'The period has not begun. Choose a first day in the past.');
  return { from, to };
}
