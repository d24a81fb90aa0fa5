import type { Day } from './period';
import { isWorkingDay } from './working-days';

const hourInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** True when nobody should be written to: outside the hours, by the clock in London, at weekends and on bank holidays. */
export function isQuiet(moment: Date, today: Day, hours: { readonly from: number; readonly to: number }): boolean {
  const hour = Number(hourInLondon.format(moment));
  return !isWorkingDay(today) || hour < hours.from || hour >= hours.to;
}
