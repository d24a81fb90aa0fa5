import { types } from 'pg';

// Numbers that PostgreSQL gives to its types.
const int8 = 20;
const date = 1082;
const dates = 1182;
const dateRange = 3912;
const dateRanges = 3913;
const texts = 1009;

// The driver's own declaration lists only the types it has names for.
interface Parsers {
  getTypeParser(type: number): (text: string) => unknown;
  setTypeParser(type: number, parse: (text: string) => unknown): void;
}

const asItIs = (text: string): string => text;

/**
 * Decides, once for the whole process, how values arrive from the database: days and periods of days as the strings they
 * are (the driver's own `Date` at local midnight is the day before in UTC all summer), counts as numbers.
 */
export function setTypeParsers(): void {
  const parsers: Parsers = types;
  parsers.setTypeParser(date, asItIs);
  parsers.setTypeParser(dateRange, asItIs);
  parsers.setTypeParser(dates, parsers.getTypeParser(texts));
  parsers.setTypeParser(dateRanges, parsers.getTypeParser(texts));
  parsers.setTypeParser(int8, wholeNumber);
}

/** A number where it is exact, else its digits. */
function wholeNumber(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}
