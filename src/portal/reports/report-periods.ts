import { daysBetween, plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';

/** The days that a report is about, both included. */
export interface ReportPeriod {
  readonly from: Day;
  readonly to: Day;
}

export const periodNames = ['month', 'quarter', 'this-year', 'last-year', 'other'] as const;
export type PeriodName = (typeof periodNames)[number];

const firstOfMonth = (year: number, month: number): Day => {
  const whole = year * 12 + month - 1;
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}-01`;
};

/** The financial year of the NHS begins in April. */
const firstMonth = 4;

/** The days of a period that has a name, seen from a day; null for one whose days somebody types. */
export function periodNamed(name: PeriodName, today: Day): ReportPeriod | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const financialYear = month >= firstMonth ? year : year - 1;
  const quarterBegins = month - ((month - 1) % 3);
  const periods: Readonly<Record<PeriodName, readonly [Day, Day] | null>> = {
    month: [firstOfMonth(year, month - 1), firstOfMonth(year, month)],
    quarter: [firstOfMonth(year, quarterBegins - 3), firstOfMonth(year, quarterBegins)],
    'this-year': [firstOfMonth(financialYear, firstMonth), firstOfMonth(financialYear + 1, firstMonth)],
    'last-year': [firstOfMonth(financialYear - 1, firstMonth), firstOfMonth(financialYear, firstMonth)],
    other: null,
  };
  const period = periods[name];
  if (period === null) return null;
  const to = plusDays(period[1], -1);
  // Of a year that goes on, what there is up to today.
  return { from: period[0], to: daysBetween(to, today) < 0 ? today : to };
}
