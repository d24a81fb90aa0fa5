import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { RhythmForm } from './rhythm.entity';

/** How a group means to meet: "the second Wednesday of every month, not in August". */
export interface RhythmRule {
  /** P1M to P12M, counted from the month of `from`. */
  readonly every: string;
  readonly by: RhythmForm;
  /** 1 to 4, or -1 for the last. */
  readonly nth: number | null;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null;
  readonly dayOfMonth: number | null;
  readonly exceptMonths: readonly number[];
  readonly from: Day;
  readonly to: Day | null;
}

/** A stretch of days with both ends. */
export interface Horizon {
  readonly from: Day;
  readonly to: Day;
}

/** Months are counted from the year 0, so that every N months is a remainder. */
type MonthNumber = number;

const monthOf = (day: Day): MonthNumber => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const dayIn = (month: MonthNumber, day: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${twoDigits((month % 12) + 1)}-${twoDigits(day)}`;
const lastDayOf = (month: MonthNumber): Day => plusDays(dayIn(month + 1, 1), -1);

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: Day): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The first (second, …) such weekday of a month, or its last for -1. */
function nthWeekday(month: MonthNumber, nth: number, weekday: number): Day {
  if (nth < 0) {
    const last = lastDayOf(month);
    return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayIn(month, 1);
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

/** That day of a month, or the month's last day where it is shorter. */
function dayOfMonth(month: MonthNumber, day: number): Day {
  const last = lastDayOf(month);
  return day >= Number(last.slice(8)) ? last : dayIn(month, day);
}

/**
 * The days on which a rhythm plans a meeting, within its own life and the horizon, in order. An excepted month is left
 * out; the meetings around it stay where they are.
 */
export function plannedDays(rhythm: RhythmRule, horizon: Horizon): Day[] {
  const step = Number(rhythm.every.slice(1, -1));
  const first = monthOf(rhythm.from);
  const from = rhythm.from > horizon.from ? rhythm.from : horizon.from;
  const to = rhythm.to !== null && rhythm.to < horizon.to ? rhythm.to : horizon.to;
  const days: Day[] = [];
  for (let month = first + Math.ceil((monthOf(from) - first) / step) * step; month <= monthOf(to); month += step) {
    if (rhythm.exceptMonths.includes((month % 12) + 1)) continue;
    const day = dayPlannedIn(month, rhythm);
    if (day >= from && day <= to) days.push(day);
  }
  return days;
}

function dayPlannedIn(month: MonthNumber, { nth, weekday, dayOfMonth: day }: RhythmRule): Day {
  if (nth !== null && weekday !== null) return nthWeekday(month, nth, weekday);
  return dayOfMonth(month, day ?? 1);
}
