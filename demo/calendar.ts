/** A calendar day, YYYY-MM-DD. */
export type Day = string;

const millisecondsADay = 86_400_000;

function at(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(at(day)).getUTCDay() || 7;
}

export function plusDays(day: Day, count: number): Day {
  return dayAt(at(day) + count * millisecondsADay);
}

/** The first days of so many months, from the month of a day on. */
export function monthsFrom(day: Day, count: number): Day[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => dayAt(Date.UTC(year, month - 1 + index, 1)));
}

/** The nth such weekday of the month that a day lies in; -1 for the last. */
export function nthWeekday(day: Day, nth: number, weekday: number): Day {
  const [first = day, next = day] = monthsFrom(day, 2);
  if (nth > 0) return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  const last = plusDays(next, -1);
  return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** A local time in London as an instant: summer time is from the last Sunday of March to the last Sunday of October. */
export function londonInstant(day: Day, time: string): string {
  const year = day.slice(0, 4);
  const isSummer = day >= nthWeekday(`${year}-03-01`, -1, 7) && day < nthWeekday(`${year}-10-01`, -1, 7);
  return `${day}T${time}:00${isSummer ? '+01:00' : 'Z'}`;
}
