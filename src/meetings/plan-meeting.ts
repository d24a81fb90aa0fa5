import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { timesFor } from './local-time';
import { lockGroups } from './meeting-day';
import { meetingsOnDay } from './meeting-day.queries';
import type { MeetingOfDay } from './meeting-day.queries';
import type { MeetingKind, MeetingMode } from './meeting.entity';
import { insertPlanned } from './next-meeting';

export interface PlanMeetingCommand {
  readonly key?: string | null;
  readonly groups: readonly string[];
  readonly meetsOn: Day;
  readonly startsAt?: string | null;
  readonly minutes?: number | null;
  readonly kind?: MeetingKind | null;
  readonly title?: string | null;
  readonly place?: string | null;
  readonly mode?: MeetingMode | null;
  readonly another?: boolean | null;
}

/** Plans one meeting of one group, or a joint one of several. */
@Injectable()
export class PlanMeeting {
  constructor(private readonly database: Database) {}

  /** Throws 422 for a group that is not there on that day or a time that is not, and 409 for a second meeting on a day. */
  async execute(viewer: Viewer, command: PlanMeetingCommand): Promise<Written> {
    const { meetsOn } = command;
    return this.database.write(viewer, async (tx) => {
      const groups = await lockGroups(tx, command);
      const [day] = await tx.rows<{ meetings: MeetingOfDay[] }>(meetingsOnDay, [groups, meetsOn]);
      if (command.another !== true) refuseSecond(meetsOn, day?.meetings ?? []);
      const times = await timesFor(tx, meetsOn, command);
      const [id = ''] = await insertPlanned(tx, groups, [
        {
          key: command.key,
          kind: command.kind ?? 'ORDINARY',
          title: command.title ?? null,
          mode: command.mode ?? null,
          place: command.place ?? null,
          meetsOn,
          ...times,
        },
      ]);
      await tx.trail('plan-meeting', 'meeting', id, command);
      return { id, version: 1 };
    });
  }
}

function refuseSecond(meetsOn: Day, meetings: readonly MeetingOfDay[]): void {
  const there = meetings.find(({ status }) => status !== 'CANCELLED');
  if (!there) return;
  const state = there.status === 'HELD' ? 'recorded' : 'planned';
  const detail = `A meeting of this group is already ${state} for ${dayInWords(meetsOn)}. Open it, or say that this is another one.`;
  throw new Problem(409, 'meeting-already-planned', detail, [{ pointer: '#/meetsOn', detail }]);
}
