import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';

/** One month as a calendar has it: whole weeks from Monday to Sunday. */
export interface MonthOfDays {
  readonly from: Day;
  readonly to: Day;
  readonly weeks: readonly (readonly Day[])[];
  /** `2026-11` and `2027-01` for December 2026. */
  readonly before: string;
  readonly after: string;
}

/** The weeks in which the days of a month lie. `month` is such as 2026-12. */
export function monthOfDays(month: string): MonthOfDays {
  const from = `${month}-01`;
  const after = plusDays(from, 31).slice(0, 7);
  const to = plusDays(`${after}-01`, -1);
  // Days since a Monday: 1 January 1900 was one.
  const weekday = Math.round((Date.parse(`${from}T00:00:00Z`) - Date.parse('1900-01-01T00:00:00Z')) / 86_400_000) % 7;
  const monday = plusDays(from, -weekday);
  const weeks: Day[][] = [];
  for (let day = monday; day <= to; day = plusDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => plusDays(day, index)));
  return { from, to, weeks, before: plusDays(from, -1).slice(0, 7), after };
}
