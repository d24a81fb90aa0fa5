import { plusDays } from './period';
import type { Day } from './period';

/** The last days of the months that end in a period, in order; none when it ends before a month does. */
export function monthEnds(from: Day, to: Day): Day[] {
  const ends: Day[] = [];
  for (let end = monthEnd(from); end <= to; end = monthEnd(plusDays(end, 1))) ends.push(end);
  return ends;
}

/** The last day of the month that a day lies in. */
export function monthEnd(day: Day): Day {
  const inNext = plusDays(`${day.slice(0, 8)}28`, 4);
  return plusDays(`${inNext.slice(0, 8)}01`, -1);
}

/** The first day of the month that lies so many months before that of a day. */
export function monthsBefore(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
