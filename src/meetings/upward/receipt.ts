import type { Tx } from '../../platform/database/tx';
import { Problem } from '../../platform/problems/problem';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import { refuseFuture } from '../faults';
import { heldMeeting } from './held-meeting';

/** Where something was received: at a meeting, which gives the day, or on a day outside one. */
export interface ReceiptTold {
  readonly atMeeting?: string | null;
  readonly on?: Day | null;
}

/** What was sent: by when at the earliest it can be received, by whom, and whether a meeting has it already. */
export interface Sent {
  readonly sentOn: Day;
  readonly receivedAtMeetingId: string | null;
  readonly receiver: string;
}

/**
 * The day on which something was received. Throws 409 when it was received at a meeting already, and 422 at the field when
 * neither a meeting nor a day is told, the meeting is not a held one of the receiving group, or it lies before the sending.
 */
export async function dayOfReceipt(
  tx: Tx,
  { atMeeting = null, on = null, item = null }: ReceiptTold & { readonly item?: number | null },
  { sentOn, receivedAtMeetingId, receiver }: Sent,
  today: Day,
): Promise<Day> {
  if (receivedAtMeetingId !== null) {
    throw new Problem(409, 'received-already', 'This was received at a meeting already.');
  }
  if (atMeeting === null) {
    if (item !== null) throw Problem.field('#/atMeeting', 'Say at which meeting the item was, or leave out the item.');
    if (on === null) throw Problem.field('#/atMeeting', 'Say at which meeting it was received, or on which day.');
    refuseFuture('#/on', on, today);
    return notBefore('#/on', on, sentOn);
  }
  const named = item === null ? null : { position: item, pointer: '#/item' };
  const day = await heldMeeting(tx, { meeting: atMeeting, pointer: '#/atMeeting', group: receiver, item: named });
  if (on !== null && on !== day) {
    throw Problem.field(
      '#/on',
      `That meeting was on ${dayInWords(day)}. Leave the day out, or choose another meeting.`,
    );
  }
  return notBefore('#/atMeeting', day, sentOn);
}

function notBefore(pointer: string, day: Day, sentOn: Day): Day {
  if (day >= sentOn) return day;
  throw Problem.field(pointer, `This was sent on ${dayInWords(sentOn)}, so it cannot have been received before.`);
}
