import { bankHolidaysByYear } from './bank-holidays';
import { plusDays } from './period';
import type { Day } from './period';

const bankHolidays = new Set(
  Object.entries(bankHolidaysByYear).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
);

/**
 * True from Monday to Friday, except on a bank holiday in England and Wales. In years that the list of bank holidays does
 * not have (before 2010 and after 2035) only weekends are free.
 */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !bankHolidays.has(day);
}

/**
 * True when a day is no later than so many working days after another, which is not counted itself: of five working days
 * after a Wednesday the last is the Wednesday after it. Days that stand still are not counted either.
 */
export function isWithinWorkingDays(
  from: Day,
  to: Day,
  count: number,
  standsStill: (day: Day) => boolean = () => false,
): boolean {
  let left = count;
  for (let day = plusDays(from, 1); day < to && left > 0; day = plusDays(day, 1))
    if (isWorkingDay(day) && !standsStill(day)) left -= 1;
  return to <= from || left > 0;
}
