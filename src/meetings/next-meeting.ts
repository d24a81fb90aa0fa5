import type { Tx } from '../platform/database/tx';
import { newId } from '../platform/database/new-id';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import { inviteToPlanned } from './invitation.queries';
import { Meeting } from './meeting.entity';
import { areTheSame, lockGroups } from './meeting-day';
import { meetingsOnDay } from './meeting-day.queries';
import type { MeetingOfDay } from './meeting-day.queries';
import { MeetingGroup } from './meeting-group.entity';

/** A meeting that is to be: everything about it that is known. */
export type MeetingToPlan = Pick<Meeting, 'kind' | 'title' | 'mode' | 'place' | 'startsAt' | 'endsAt'> & {
  readonly key?: string | null;
  readonly meetsOn: Day;
};

/** Writes planned meetings of the same groups, has their people invited, and returns their ids in the order given. */
export async function insertPlanned(
  tx: Tx,
  groups: readonly string[],
  meetings: readonly MeetingToPlan[],
): Promise<string[]> {
  const rows = meetings.map((meeting) => {
    const id = newId();
    return { ...meeting, id, key: meeting.key ?? id, status: 'PLANNED' as const, plannedFor: meeting.meetsOn };
  });
  await tx.insert(Meeting, rows);
  await tx.insert(
    MeetingGroup,
    rows.flatMap(({ id, meetsOn, status }) => groups.map((groupId) => ({ meetingId: id, groupId, meetsOn, status }))),
  );
  await tx.rows(inviteToPlanned, [rows.map(({ id }) => id)]);
  return rows.map(({ id }) => id);
}

/**
 * The planned meeting of the same groups on the day that they agreed to meet next; it is planned when it is not there yet.
 * Throws 422 when that day is not after the meeting, or a group has ended by then.
 */
export async function planNext(tx: Tx, groups: readonly string[], meetsOn: Day, nextOn: Day): Promise<string> {
  const pointer = '#/nextMeetingOn';
  if (nextOn <= meetsOn)
    throw Problem.field(pointer, `Enter a day after ${dayInWords(meetsOn)}, the day of this meeting.`);
  await lockGroups(tx, { groups, meetsOn: nextOn }).catch((refusal: unknown) => {
    throw refusal instanceof Problem ? Problem.field(pointer, refusal.detail) : refusal;
  });
  const [day] = await tx.rows<{ meetings: MeetingOfDay[] }>(meetingsOnDay, [groups, nextOn]);
  const there = day?.meetings.find((one) => one.status === 'PLANNED' && areTheSame(one.groups, groups));
  if (there) return there.id;
  const unknown = { kind: 'ORDINARY' as const, title: null, mode: null, place: null, startsAt: null, endsAt: null };
  const [id = ''] = await insertPlanned(tx, groups, [{ ...unknown, meetsOn: nextOn }]);
  return id;
}
