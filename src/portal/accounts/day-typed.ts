import type { Day } from '../../platform/time/period';
import type { DateTyped } from '../form-answers';

/** A day as if somebody had typed it into the three fields of a date. */
export function dayTyped(day: Day): { readonly typed: DateTyped } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { typed: { day: String(date), month: String(month), year: String(year) } };
}
