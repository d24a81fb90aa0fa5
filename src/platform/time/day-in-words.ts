import type { Day } from './period';

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day as a sentence says it: 3 November 2026. Written out by hand: a board says thousands, and a formatter takes its time. */
export function dayInWords(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${months[Number(month) - 1] ?? month} ${year}`;
}
