import type { Day } from '../../src/platform/time/period';
import type { Figures } from '../../src/assurance/verdict';
import type { NaiveVerdict } from './held-against-naive';
import { later } from './naive-roster';
import type { MeetingsRecord, RecordedMark, RecordedMeeting } from './record';

/** The first day of so many months that end on a day: from the 16th of a month to the 15th of the next is one. */
export function monthsBack(day: Day, months: number): Day {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  const next = new Date(Date.UTC(year, month - 1, number + 1));
  const [y, m, d] = [next.getUTCFullYear(), next.getUTCMonth() - months, next.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m, Math.min(d, lastOfMonth))).toISOString().slice(0, 10);
}

/** A group's held meetings in the window that ends on a day, never before the promise. */
export function heldIn(
  record: MeetingsRecord,
  group: string,
  { day, first, windowMonths }: { day: Day; first: Day; windowMonths: number },
): RecordedMeeting[] {
  const from = later(first, monthsBack(day, windowMonths));
  return record.meetings.filter(
    (one) => one.status === 'HELD' && one.groups.includes(group) && one.day >= from && one.day <= day,
  );
}

/** The attendance of a meeting as it stands, corrections applied. */
export const asItStands = ({ attendance }: RecordedMeeting): RecordedMark[] =>
  attendance.filter(({ isSuperseded }) => !isSuperseded);

export const wasThere = ({ status }: RecordedMark): boolean => ['PRESENT', 'PRESENT_ONLINE'].includes(status);
export const wasRepresented = (mark: RecordedMark): boolean => wasThere(mark) || mark.status === 'DEPUTY';
export const isKnown = (mark: RecordedMark): boolean =>
  wasRepresented(mark) || ['APOLOGIES', 'ABSENT'].includes(mark.status);

interface Shares {
  readonly keptPercent: number;
  readonly slippingPercent: number;
  readonly leastMeetings: number;
}

/** A share against the two that were agreed; too few meetings tell nothing. */
export function shareVerdict(figures: Figures, { keptPercent, slippingPercent, leastMeetings }: Shares): NaiveVerdict {
  const { count, of } = figures;
  if (of < leastMeetings) return of === 0 ? { outcome: 'CANNOT_TELL' } : { outcome: 'CANNOT_TELL', figures };
  const percent = (count / of) * 100;
  // A hair's breadth, for thirds of a hundred.
  if (percent + 1e-9 >= keptPercent) return { outcome: 'KEPT', figures };
  return { outcome: percent + 1e-9 >= slippingPercent ? 'SLIPPING' : 'NOT_KEPT', figures };
}
