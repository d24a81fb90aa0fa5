import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { ScheduleRhythm } from './report-schedule.entity';

/** Both days included. */
export interface PeriodToReport {
  readonly from: Day;
  readonly to: Day;
}

const monthsIn: Readonly<Record<ScheduleRhythm, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };
/** Months since the year 0 of the first month of a financial year, which the NHS begins in April. */
const april = 3;

const firstOf = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/**
 * The periods of a rhythm that ended on or after one day and on or before another, the earliest first: whole months, quarters from April,
 * July, October and January, financial years.
 */
export function periodsEnded(every: ScheduleRhythm, onOrAfter: Day, onOrBefore: Day): PeriodToReport[] {
  const length = monthsIn[every];
  const month = Number(onOrAfter.slice(0, 4)) * 12 + Number(onOrAfter.slice(5, 7)) - 1;
  const periods: PeriodToReport[] = [];
  for (let first = month - ((((month - april) % length) + length) % length); ; first += length) {
    const to = plusDays(firstOf(first + length), -1);
    if (to > onOrBefore) return periods;
    periods.push({ from: firstOf(first), to });
  }
}
