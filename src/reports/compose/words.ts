import { counted } from '../../assurance/counted';
import type { Quoracy } from '../../assurance/measures/quoracy';
import { dayInWords } from '../../platform/time/day-in-words';
import { daysBetween } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { MeetingInReportView } from '../meetings-in-report.dto';
import type { StructureView } from '../structure.dto';

/** A state of the record as a reader says it: `ATTENDED_MEETING` is "Attended meeting". */
export function sentenceCase(state: string): string {
  const words = state.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const fewest = 20;

/** A share as its two numbers; a percentage beside them only where there are 20 or more, because of fewer it misleads. */
export function share(count: number, of: number): string {
  const numbers = `${String(count)} of ${String(of)}`;
  return of < fewest ? numbers : `${numbers} (${((100 * count) / of).toFixed(1)}%)`;
}

const parties: Readonly<Record<string, string>> = { SPONSOR: 'The sponsor', HIT: 'The team', MANAGER: 'The team' };

/** Who began a contact or says so. */
export function party(state: string): string {
  return parties[state] ?? 'Somebody else';
}

/** So many of a thing: "1 meeting", "2 meetings", "No meetings". It begins a sentence. */
export function howMany(count: number, thing: string): string {
  return count === 0 ? `No ${thing}s` : counted(count, thing);
}

/** Whether a meeting was quorate. */
export const quoracyWords: Readonly<Record<Quoracy, string>> = {
  QUORATE: 'Quorate',
  INQUORATE: 'Not quorate',
  UNDETERMINED: 'Cannot be told',
};

const recordStates = { DRAFT: 'Draft', UNCONFIRMED: 'Waiting to be confirmed', CONFIRMED: 'Confirmed' } as const;

/** Where the record of a held meeting stands, and how soon it was written. */
export function recordInWords({ on, recordedOn, recordState }: MeetingInReportView): string {
  const state = recordState === null ? 'No record' : recordStates[recordState];
  if (recordedOn === null) return state;
  const after = daysBetween(on, recordedOn);
  return `${state}, written ${after <= 0 ? 'the same day' : `${howMany(after, 'day').toLowerCase()} later`}`;
}

/** Two days as a reader says them. */
export function days(from: Day, to: Day | null): string {
  return to === null ? `since ${dayInWords(from)}` : `${dayInWords(from)} to ${dayInWords(to)}`;
}

const changes: Readonly<Record<string, (what: string, who: string) => string>> = {
  RENAMED: (what) => `Renamed ${what}`,
  STATUS: (what, who) => `Status became ${sentenceCase(what).toLowerCase()}${who === '' ? '' : `: ${who}`}`,
  PARTNER_JOINED: (what) => `${what} joined as a partner`,
  PARTNER_LEFT: (what) => `${what} left`,
  PARTNER_CONTINUES_AS: (what, who) => `${what} continues as ${who}: the same partner`,
  SPONSOR_APPOINTED: (_, who) => `${who} became executive sponsor`,
  SPONSOR_ENDED: (_, who) => `${who} is no longer executive sponsor`,
  SPONSORING_ORGANISATION: (what) => `${what} became the sponsoring organisation`,
  HOSTED_BY: (what) => `Hosted by ${what}`,
  GROUP_OPENED: (what) => `${what} began`,
  GROUP_ENDED: (what) => `${what} ended`,
  SEAT_TAKEN: (what, who) => `${who} took the seat ${what}`,
  SEAT_LEFT: (what, who) => `${who} left the seat ${what}`,
  REPORTING_LINE_DRAWN: (what, who) => `${what} reports to ${who}`,
  REPORTING_LINE_ENDED: (what, who) => `${what} no longer reports to ${who}`,
  WORKING_LINK_DRAWN: (what, who) => `${what} works with ${who}`,
  WORKING_LINK_ENDED: (what, who) => `${what} no longer works with ${who}`,
};

/** A change in the structure, in words. */
export function changeInWords(change: {
  readonly kind: string;
  readonly what: string | null;
  readonly who: string | null;
}): string {
  return changes[change.kind]?.(change.what ?? '', change.who ?? '') ?? sentenceCase(change.kind);
}

/** Who sat in a group's chair on a day. Null when nobody did. */
export function chairOf(end: StructureView | null, groupKey: string): string | null {
  const group = end?.groups.find(({ key }) => key === groupKey);
  return group?.seats.find(({ role, personName }) => role === 'CHAIR' && personName !== null)?.personName ?? null;
}
