import { isDay } from '../../platform/time/period';
import type { Day, Precision } from '../../platform/time/period';

/** Whether 3/11/2026 is the third of November or the eleventh of March. */
export const dateOrders = ['DAY_FIRST', 'MONTH_FIRST'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** A day that somebody wrote, and how exactly. */
export interface WrittenDay {
  readonly day: Day;
  readonly precision: Precision;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const dayMonthYear = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?[ ,-]*(\d{4}|\d{2})$/;
const monthDayYear = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t ].*)?$/;
const monthYear = /^([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/;
const weekday = /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?,? +/;
/** Days since the end of 1899, as spreadsheets count them: 1950 to 2099. */
const serial = /^\d{5}(\.\d+)?$/;
const [firstSerial, lastSerial] = [18_264, 73_050];
const aDay = 86_400_000;
/** What 26 means is this century; 71 the last. */
const pivot = 70;

/** The day that a text says as people write days in the United Kingdom, or as a spreadsheet counts them; null for what is none. */
export function writtenDay(text: string, order: DateOrder): WrittenDay | null {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(weekday, '');
  return exactDay(plain, order) ?? roughDay(plain);
}

function exactDay(text: string, order: DateOrder): WrittenDay | null {
  const [, first = '', second = '', year = ''] = numbers.exec(text) ?? [];
  if (first) return order === 'DAY_FIRST' ? dayOf(year, second, first) : dayOf(year, first, second);
  const [, isoYear = '', isoMonth = '', isoDay = ''] = iso.exec(text) ?? [];
  if (isoYear) return dayOf(isoYear, isoMonth, isoDay);
  const [, day = '', month = '', ofYear = ''] = dayMonthYear.exec(text) ?? [];
  if (day) return dayOf(ofYear, monthOf(month), day);
  const [, named = '', nth = '', inYear = ''] = monthDayYear.exec(text) ?? [];
  if (named) return dayOf(inYear, monthOf(named), nth);
  if (!serial.test(text)) return null;
  const days = Math.floor(Number(text));
  if (days < firstSerial || days > lastSerial) return null;
  return { day: new Date(Date.UTC(1899, 11, 30) + days * aDay).toISOString().slice(0, 10), precision: 'DAY' };
}

/** A month or a year alone: its first day stands for it. */
function roughDay(text: string): WrittenDay | null {
  const [, month = '', year = ''] = monthYear.exec(text) ?? [];
  const found = month ? dayOf(year, monthOf(month), '1') : null;
  if (found) return { ...found, precision: 'MONTH' };
  return /^(19|20)\d{2}$/.test(text) ? { day: `${text}-01-01`, precision: 'YEAR' } : null;
}

function monthOf(name: string): string {
  const month = months.indexOf(name.slice(0, 3)) + 1;
  const whole = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'];
  const names = [...whole, 'october', 'november', 'december'];
  return names[month - 1]?.startsWith(name) || name === 'sept' ? String(month) : '';
}

function dayOf(year: string, month: string, day: string): WrittenDay | null {
  const whole = year.length === 2 ? `${Number(year) > pivot ? '19' : '20'}${year}` : year;
  const written = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) && whole >= '1900' ? { day: written, precision: 'DAY' } : null;
}

/** Why a text is not a day, and what to write instead. */
export function notADay(text: string, order: DateOrder): { readonly problem: string; readonly remedy: string } {
  const other = order === 'DAY_FIRST' ? 'MONTH_FIRST' : 'DAY_FIRST';
  const said = `‘${text}’ is not a date.`;
  if (writtenDay(text, other) !== null) {
    const first = order === 'DAY_FIRST' ? 'month' : 'day';
    return {
      problem: `${said} It would be one with the ${first} first.`,
      remedy: `If the dates of this file are written with the ${first} first, say so under Columns. If not, correct this one.`,
    };
  }
  return { problem: said, remedy: 'Use a date like 3/11/2026.' };
}
