import type { Tx } from '../platform/database/tx';
import { Problem } from '../platform/problems/problem';
import { groupsOfMeeting } from './meeting-day.queries';
import { Meeting } from './meeting.entity';

/** The meeting at the version that was read, with its record. Throws 404, 412, and 409 while there is no record. */
export async function heldMeeting(tx: Tx, id: string, version: number): Promise<Meeting> {
  const meeting = await tx.held(Meeting, id, version);
  if (meeting.status !== 'HELD')
    throw new Problem(409, 'no-record-yet', 'This meeting has no record. Log the meeting first.');
  return meeting;
}

/** The meeting, while its record may still be written over. Throws as `heldMeeting`, and 409 once it is confirmed. */
export async function unconfirmedMeeting(tx: Tx, id: string, version: number): Promise<Meeting> {
  const meeting = await heldMeeting(tx, id, version);
  if (meeting.recordState === 'CONFIRMED')
    throw new Problem(409, 'record-is-locked', 'This record is locked. You can add a correction.');
  return meeting;
}

/** The meeting at the version that was read, while it is planned. Throws 404, 412, and 409 once it is recorded or cancelled. */
export async function stillPlanned(tx: Tx, id: string, version: number): Promise<Meeting> {
  const meeting = await tx.held(Meeting, id, version);
  refuseUnlessPlanned(meeting);
  return meeting;
}

/** Throws 409 once the meeting is recorded or cancelled. */
export function refuseUnlessPlanned({ status }: Meeting): void {
  if (status === 'HELD')
    throw new Problem(
      409,
      'meeting-already-recorded',
      'This meeting took place and is recorded. Amend its record instead.',
    );
  if (status === 'CANCELLED')
    throw new Problem(409, 'meeting-cancelled', 'This meeting is cancelled already. Plan another one instead.');
}

/** The ids of the groups that met. */
export async function groupsThatMet(tx: Tx, meeting: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(groupsOfMeeting, [meeting])).map(({ id }) => id);
}
