import { Problem } from '../problems/problem';

/** A local calendar day, `YYYY-MM-DD`. Days are strings from the driver to the page: a `Date` would shift them by time zone. */
export type Day = string;

/** A PostgreSQL `daterange`, always written half-open: `[first day,day after the last)`, or `[first day,)` while it goes on. */
export type DateRange = string;

/** How exactly a day is known: an old record may say only "since March 2013". */
export const precisions = ['DAY', 'MONTH', 'YEAR'] as const;
export type Precision = (typeof precisions)[number];

/** A period as people say it: from its first day to its last day, both included; `to` is null while it goes on. */
export interface Period {
  readonly from: Day;
  readonly to: Day | null;
}

const millisecondsADay = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, between 1900 and 2200: 2013-02-29 does not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && dayOf(instant) === text && text >= '1900-01-01' && text <= '2200-12-31';
}

function dayOf(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The day `count` days after (before, if negative) the given one. */
export function plusDays(day: Day, count: number): Day {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + count * millisecondsADay);
}

/** Whole days from one day to another: 1 from a Monday to the Tuesday after it, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsADay;
}

/** The range that PostgreSQL stores for a period whose last day is included. Throws 422 when it ends before it begins. */
export function rangeOf(from: Day, to: Day | null = null): DateRange {
  if (to !== null && to < from) {
    throw Problem.field(
      '#/to',
      `The last day is before the first. Choose ${from} or a later day.`,
      'ends-before-it-begins',
    );
  }
  return `[${from},${to === null ? '' : plusDays(to, 1)})`;
}

/** The period that a stored range stands for. Throws on anything PostgreSQL would not have written for one. */
export function periodOf(range: DateRange): Period {
  const found = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/.exec(range);
  if (!found?.[1]) throw new Error(`Not a half-open range of days: ${range}`);
  return { from: found[1], to: found[2] === undefined ? null : plusDays(found[2], -1) };
}

/** The stored range with another last day: what ending something writes. Throws 422 when it would end before it begins. */
export function rangeUntil(range: DateRange, lastDay: Day): DateRange {
  const { from } = periodOf(range);
  if (lastDay < from) {
    throw Problem.field(
      '#/lastDay',
      `It begins on ${from}, so it cannot end before that. Choose ${from} or a later day.`,
      'ends-before-it-begins',
    );
  }
  return rangeOf(from, lastDay);
}

/** True when the day is one of the period's. */
export function covers(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day <= period.to);
}

/**
 * The range of something that lives inside others: without a last day of its own it ends with the first of them to end.
 * Whether it lies within them at all is left to the database, which refuses anything else.
 */
export function rangeWithin(asked: { from: Day; to?: Day | null }, ...lives: readonly DateRange[]): DateRange {
  const ends = lives.map((life) => periodOf(life).to).filter((end) => end !== null);
  const [end = null] = ends.sort();
  // What begins after that end was not sent with a wrong last day: it lies outside, as the database will say.
  return rangeOf(asked.from, asked.to ?? (end !== null && end < asked.from ? null : end));
}
