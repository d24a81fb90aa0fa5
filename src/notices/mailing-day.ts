import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import { isWorkingDay } from '../platform/time/working-days';
import type { CauseKey } from './cause';

/** How far around the day working days are counted. */
const daysAround = 45;

/** What a day is in the calendar of mails. */
export interface MailingDay {
  readonly day: Day;
  /** Causes whose day it is by the calendar alone. */
  readonly causes: readonly CauseKey[];
  /** The day on which whoever chose once a week gets what waits for them. */
  readonly isWeekly: boolean;
  /** Working days around it. */
  readonly workingDays: readonly Day[];
}

/** The first working day on or after a day. */
function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayFrom(plusDays(day, 1));
}

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const mondayOf = (day: Day): Day => plusDays(day, -((weekdayOf(day) + 6) % 7));

/** The first Tuesday of the month of a day. */
function firstTuesday(day: Day): Day {
  const first = `${day.slice(0, 8)}01`;
  return plusDays(first, (9 - weekdayOf(first)) % 7);
}

/**
 * What a day is: sponsors are asked on the first Tuesday of a month, owners of actions on Mondays, commissioners on the first working
 * day of a month. Where that is a bank holiday, on the next working day.
 */
export function mailingDay(day: Day): MailingDay {
  const isWeekly = day === workingDayFrom(mondayOf(day));
  const causes: CauseKey[] = [
    ...(day === workingDayFrom(firstTuesday(day)) ? ['SPONSOR_CHECK_IN' as const] : []),
    ...(isWeekly ? ['ACTION_DIGEST' as const] : []),
    ...(day === workingDayFrom(`${day.slice(0, 8)}01`) ? ['COMMISSIONER_DIGEST' as const] : []),
  ];
  const around = Array.from({ length: 2 * daysAround + 1 }, (_, index) => plusDays(day, index - daysAround));
  return { day, causes, isWeekly, workingDays: around.filter(isWorkingDay) };
}
