import { namedPeriods } from '../../assurance/period-in-words';
import { reportsDue } from '../../meetings/upward/reports-due';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { LineUp } from './lines.queries';

/** Where reporting up a line stands on a day, in words. */
interface LineStands {
  /** “A report to the board is missing in May and June 2026.” Null where nothing is late. */
  readonly missing: string | null;
  /** When the next one is due, or that nobody said how often. */
  readonly next: string;
}

/** What is missing on a line, by its own period, and what comes next. */
export function lineStands({ every, from, sent, paused, parentName }: LineUp, today: Day): LineStands {
  if (every === null) return { missing: null, next: 'How often a report is due is not recorded.' };
  const everyMonths = Number(every.slice(1, -1));
  const due = reportsDue({ everyMonths, from, paused, sent: sent.map(({ on }) => on) }, today);
  return {
    missing:
      due.missing.length === 0
        ? null
        : `The report to ${parentName} is missing in ${namedPeriods(due.missing, everyMonths)}.`,
    next:
      due.dueOn === null ? 'Nothing more is due in this period.' : `The next one is due by ${dayInWords(due.dueOn)}.`,
  };
}
