import { dayInWords } from './day-in-words';
import type { Day } from './period';

/** The month that a day lies in, as the head of a column says it: “March 2026”. */
export function monthInWords(day: Day): string {
  return dayInWords(day).split(' ').slice(1).join(' ');
}
