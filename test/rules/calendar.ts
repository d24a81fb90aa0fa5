/** Days as numbers since 1970, for implementations that count on their fingers. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
export const dayFrom = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
export const after = (day: string, count: number): string => dayFrom(dayNumber(day) + count);

/** The first day of the month that is so many months after that of a day. */
export function monthStart(day: string, later = 0): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

/** The same day of the month so many months later, or the month's last day where it is shorter. */
export function monthsAfter(day: string, count: number): string {
  const last = after(monthStart(day, count + 1), -1);
  const wanted = `${monthStart(day, count).slice(0, 8)}${day.slice(8)}`;
  return wanted < last ? wanted : last;
}

/** Every day from one to another, both included. */
export function daysOf(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from) + 1) }, (_, index) => after(from, index));
}
