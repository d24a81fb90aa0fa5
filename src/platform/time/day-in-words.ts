import type { Day, Precision } from './period';

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day as a sentence says it, as exactly as it is known: 3 November 2026, November 2026 or 2026. Written out by hand: a board says thousands, and a formatter takes its time. */
export function dayInWords(day: Day, precision: Precision = 'DAY'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (precision === 'YEAR') return year;
  const inMonth = `${months[Number(month) - 1] ?? month} ${year}`;
  return precision === 'MONTH' ? inMonth : `${String(Number(date))} ${inMonth}`;
}
