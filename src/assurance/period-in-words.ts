import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import { counted, listed } from './counted';

const mostNamed = 6;
const months = 'January February March April May June July August September October November December'.split(' ');

/** So many months, or periods of several months, as a sentence counts them. */
export function countedPeriods(count: number, everyMonths: number): string {
  if (everyMonths === 1) return counted(count, 'month');
  return counted(count, `period of ${String(everyMonths)} months`, `periods of ${String(everyMonths)} months`);
}

/** Periods by their first days, as a sentence names them: May and June 2013; January to March 2014. The earliest of very many are counted only. */
export function namedPeriods(firstDays: readonly Day[], everyMonths: number): string {
  const latest = firstDays.slice(-mostNamed);
  const earlier = firstDays.length - latest.length;
  const names = latest.map((first, index) => {
    const next = latest[index + 1];
    const last = lastMonthOf(first, everyMonths);
    const isYearTold = next === undefined || yearOf(lastMonthOf(next, everyMonths)) !== yearOf(last);
    const end = isYearTold ? `${monthOf(last)} ${yearOf(last)}` : monthOf(last);
    if (everyMonths === 1) return end;
    return `${monthOf(first)}${yearOf(first) === yearOf(last) ? '' : ` ${yearOf(first)}`} to ${end}`;
  });
  return listed(earlier === 0 ? names : [`${String(earlier)} before`, ...names], 'and');
}

const yearOf = (day: Day): string => day.slice(0, 4);
const monthOf = (day: Day): string => months[Number(day.slice(5, 7)) - 1] ?? '';

/** A day in the last month of a period: 28 days for each month that comes after the first, and a few to be past the short ones. */
function lastMonthOf(first: Day, everyMonths: number): Day {
  return plusDays(first, Math.round((everyMonths - 1) * 30.4) + 5);
}
