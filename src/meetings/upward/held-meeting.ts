import type { Tx } from '../../platform/database/tx';
import { Problem } from '../../platform/problems/problem';
import type { Day } from '../../platform/time/period';
import { meetingOfGroup } from './passing.queries';

/** A meeting that a request names, where it names it, and whose it must be. */
export interface MeetingNamed {
  readonly meeting: string;
  readonly pointer: string;
  readonly group: string;
  /** The item of its agenda, where one is named. */
  readonly item?: { readonly position: number; readonly pointer: string } | null;
}

interface MeetingSeen {
  readonly meetsOn: Day;
  readonly isHeld: boolean;
  readonly isOfGroup: boolean;
  readonly hasItem: boolean;
}

/** The day of a held meeting of the group. Throws 422 at its field for any other meeting, and for an item that is not on its agenda. */
export async function heldMeeting(tx: Tx, { meeting, pointer, group, item = null }: MeetingNamed): Promise<Day> {
  const [seen] = await tx.rows<MeetingSeen>(meetingOfGroup, [meeting, group, item?.position ?? null]);
  if (!seen) throw Problem.field(pointer, 'There is no meeting with this id.');
  if (!seen.isOfGroup) throw Problem.field(pointer, 'This is not a meeting of that group. Choose one of its meetings.');
  if (!seen.isHeld) throw Problem.field(pointer, 'This meeting has not been held. Choose one that was.');
  if (item && !seen.hasItem) {
    throw Problem.field(item.pointer, 'There is no such item on the agenda of that meeting. Choose one that is there.');
  }
  return seen.meetsOn;
}
