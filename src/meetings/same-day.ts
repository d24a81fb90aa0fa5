import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import { Meeting } from './meeting.entity';
import type { MeetingOfDay } from './meeting-day.queries';
import { areTheSame } from './meeting-day';

/** What somebody says about which meeting it was. */
export interface WhichMeeting {
  readonly meeting?: string | null;
  readonly meetsOn: Day;
  readonly startsAt?: string | null;
  /** Two meetings on one day happen, but only when somebody says so. */
  readonly another?: boolean | null;
}

/**
 * The planned meeting that a record belongs to, locked: the one named, else the one planned for the same groups on that very
 * day; null for a meeting that nobody planned. Throws 409 for one that is recorded or cancelled, and when a meeting of that
 * day is recorded already and nobody said that this is another one.
 */
export async function plannedMeeting(
  tx: Tx,
  asked: WhichMeeting,
  groups: readonly string[],
  meetings: readonly MeetingOfDay[],
): Promise<Meeting | null> {
  const named = asked.meeting == null ? null : await plannedByName(tx, asked.meeting);
  const isOnItsDay = named?.meetsOn === asked.meetsOn;
  if (!isOnItsDay) refuseSecond(asked, meetings);
  if (named || asked.another === true) return named;
  const planned = meetings.filter((one) => one.status === 'PLANNED' && areTheSame(one.groups, groups));
  const chosen = planned.find(({ startsAt }) => startsAt === asked.startsAt) ?? planned[0];
  return chosen ? plannedByName(tx, chosen.id) : null;
}

/** Throws 409 when a meeting of that day is recorded already and nobody said that this is another one. */
export function refuseSecond(
  { meetsOn, another }: Pick<WhichMeeting, 'meetsOn' | 'another'>,
  meetings: readonly MeetingOfDay[],
): void {
  if (another === true || !meetings.some(({ status }) => status === 'HELD')) return;
  const detail = `A meeting of this group is already recorded for ${dayInWords(meetsOn)}. Open it, or say that this is another one.`;
  throw new Problem(409, 'meeting-already-recorded', detail, [{ pointer: '#/meetsOn', detail }]);
}

async function plannedByName(tx: Tx, id: string): Promise<Meeting> {
  const meeting = await tx.held(Meeting, id);
  const day = dayInWords(meeting.meetsOn);
  const refused = (kind: string, detail: string): Problem =>
    new Problem(409, kind, detail, [{ pointer: '#/meeting', detail }]);
  if (meeting.status === 'HELD')
    throw refused('meeting-already-recorded', `The meeting of ${day} is already recorded. Open it to see the record.`);
  if (meeting.status === 'CANCELLED')
    throw refused(
      'meeting-cancelled',
      `The meeting of ${day} was cancelled. If the group met after all, record that without naming this one.`,
    );
  return meeting;
}
