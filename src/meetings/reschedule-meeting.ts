import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Tx } from '../platform/database/tx';
import type { Written } from '../platform/http/responses';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { tellOfChange } from './invitation.queries';
import { timesFor } from './local-time';
import { lockGroups } from './meeting-day';
import { Meeting } from './meeting.entity';
import type { MeetingMode } from './meeting.entity';
import { startAndLength } from './planning.queries';
import { stillPlanned } from './record-life';

export interface RescheduleMeetingCommand {
  readonly meetsOn: Day;
  readonly startsAt?: string | null;
  readonly minutes?: number | null;
  readonly place?: string | null;
  readonly mode?: MeetingMode | null;
}

/** Moves a planned meeting. It stays the meeting of the day it was planned for: "met in March" is asked of that day. */
@Injectable()
export class RescheduleMeeting {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 409 when the meeting is recorded or cancelled, 422 when a group or the time is not there on that day. */
  async execute(viewer: Viewer, id: string, version: number, command: RescheduleMeetingCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { meetsOn } = command;
      const meeting = await stillPlanned(tx, id, version);
      await lockGroups(tx, { meeting: id, meetsOn });
      const times = await timesFor(tx, meetsOn, await this.asked(tx, id, command));
      await tx.change(Meeting, id, {
        meetsOn,
        ...times,
        place: command.place ?? meeting.place,
        mode: command.mode ?? meeting.mode,
      });
      await tx.rows(tellOfChange, [id]);
      await tx.trail('reschedule-meeting', 'meeting', id, { from: meeting.meetsOn, ...command });
      return { id, version: version + 1 };
    });
  }

  /** The time and length asked for, or those that the meeting has: 2pm stays 2pm, also across a change of the clocks. */
  private async asked(
    tx: Tx,
    id: string,
    { startsAt, minutes }: RescheduleMeetingCommand,
  ): Promise<{ startsAt?: string | null; minutes?: number | null }> {
    if (startsAt != null && minutes != null) return { startsAt, minutes };
    const [now] = await tx.rows<{ startsAt: string | null; minutes: number | null }>(startAndLength, [id]);
    return { startsAt: startsAt ?? now?.startsAt, minutes: minutes ?? now?.minutes };
  }
}
