import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import { instantsOfLocalTimes, partnershipZone } from './local-time.queries';
import type { InstantRow } from './local-time.queries';
import type { AskedTimes } from './record-of-meeting';

/** A local time of a day, and the field of the request it comes from. */
interface AskedTime {
  readonly day: Day;
  readonly time: string;
  readonly pointer: string;
}

/** From when to when a meeting lasts, as instants. */
export interface MeetingTimes {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

const millisecondsAMinute = 60_000;

/** The instants of local times. Throws 422 at the field for a time that the clocks leave out on that day. */
export async function instantsOf(tx: Tx, asked: readonly AskedTime[]): Promise<Date[]> {
  if (asked.length === 0) return [];
  const days = asked.map(({ day }) => day);
  const times = asked.map(({ time }) => time);
  const rows = await tx.rows<InstantRow>(instantsOfLocalTimes, [days, times, partnershipZone]);
  return rows.map(({ instant, exists }, index) => {
    const at = asked[index];
    if (at && !exists) {
      const detail = `The clocks went forward on ${dayInWords(at.day)}, and there was no ${at.time}. Choose another time.`;
      throw Problem.field(at.pointer, detail, 'no-such-time');
    }
    return instant;
  });
}

/**
 * When a meeting starts and ends by the clock. Throws 422 when it ends before it starts, when only its end is given, and
 * for a time that the clocks leave out on that day.
 */
export async function timesOn(tx: Tx, day: Day, { startsAt, endsAt }: AskedTimes): Promise<MeetingTimes> {
  if (startsAt == null && endsAt != null)
    throw Problem.field('#/startsAt', 'Say when the meeting started as well as when it ended.');
  if (startsAt == null) return { startsAt: null, endsAt: null };
  const asked = [{ day, time: startsAt, pointer: '#/startsAt' }];
  if (endsAt != null) asked.push({ day, time: endsAt, pointer: '#/endsAt' });
  const [start = null, end = null] = await instantsOf(tx, asked);
  if (start !== null && end !== null && end <= start)
    throw Problem.field('#/endsAt', `Enter a time after ${startsAt}, when the meeting started.`);
  return { startsAt: start, endsAt: end };
}

/** When a meeting of so many minutes starts and ends. Throws 422 for a length without a start. */
export async function timesFor(
  tx: Tx,
  day: Day,
  { startsAt, minutes }: { readonly startsAt?: string | null; readonly minutes?: number | null },
): Promise<MeetingTimes> {
  if (startsAt == null && minutes != null)
    throw Problem.field('#/startsAt', 'Say when the meeting starts before saying how long it lasts.');
  const { startsAt: start } = await timesOn(tx, day, { startsAt });
  return { startsAt: start, endsAt: endAfter(start, minutes) };
}

/** So many minutes after a start, or null where either is not known. */
export function endAfter(start: Date | null, minutes: number | null | undefined): Date | null {
  return start === null || minutes == null ? null : new Date(start.getTime() + minutes * millisecondsAMinute);
}
