import type { Day } from '../../platform/time/period';
import { plusDays } from '../../platform/time/period';

/** A reporting line with its own period, and what went up it. */
export interface LineToKeep {
  /** How many months a period has. */
  readonly everyMonths: number;
  readonly from: Day;
  /** The days on which reports went up it, in any order. */
  readonly sent: readonly Day[];
  /** Days on which the clocks of the HIT stood still: from the first to the one before `next`; without `next` they still do. */
  readonly paused: readonly { readonly from: Day; readonly next: Day | null }[];
}

/** What is late on a line, and what comes next. */
export interface ReportsDue {
  /** The first days of the periods since the last report in which none went up: a missing report rolls over until one comes. */
  readonly missing: readonly Day[];
  /** The last day of the period that is running, where no report went up in it yet; null before the first whole period. */
  readonly dueOn: Day | null;
}

/**
 * Which reports are missing on a day. Periods are whole calendar months from the first that lies wholly within the line, as the
 * promise of a report is judged; one that a pause touches is not due, and one that has not ended is not late.
 */
export function reportsDue({ everyMonths, from, sent, paused }: LineToKeep, today: Day): ReportsDue {
  const last = sent.filter((day) => day <= today).reduce((latest, day) => (day > latest ? day : latest), '');
  const isPaused = (first: Day, next: Day): boolean =>
    paused.some((pause) => pause.from < next && (pause.next === null || pause.next > first));
  const missing: Day[] = [];
  for (let month = firstWholeMonth(from); ; month += everyMonths) {
    const [first, next] = [monthStart(month), monthStart(month + everyMonths)];
    if (first > today) return { missing, dueOn: null };
    const isOpen = first > last && !isPaused(first, next);
    if (next > today) return { missing, dueOn: isOpen ? plusDays(next, -1) : null };
    if (isOpen) missing.push(first);
  }
}

/** Months are counted from the year 0. */
function firstWholeMonth(day: Day): number {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return day.endsWith('-01') ? month : month + 1;
}

function monthStart(month: number): Day {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
