import type { Day } from './period';

const words = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });

/** A day as a sentence says it: 3 November 2026. */
export function dayInWords(day: Day): string {
  return words.format(new Date(`${day}T00:00:00Z`));
}
