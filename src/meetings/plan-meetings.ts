import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Tx } from '../platform/database/tx';
import { Group } from '../groups/group.entity';
import { plannedDays } from '../groups/rhythm';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { endAfter, instantsOf } from './local-time';
import { insertPlanned } from './next-meeting';
import { daysTaken, rhythmsInForce } from './planning.queries';
import type { RhythmInForce } from './planning.queries';

export interface PlanMeetingsCommand {
  readonly from: Day;
  readonly to: Day;
}

/** Meetings were planned; those days of the rhythm that had a meeting already are named apart. */
export interface MeetingsPlanned {
  readonly planned: readonly { readonly id: string; readonly meetsOn: Day }[];
  readonly alreadyThere: readonly Day[];
}

const longestHorizon = 3660;

/** Plans the meetings of a group that its rhythms yield in a period. A day that has its meeting, held or cancelled too, is left out. */
@Injectable()
export class PlanMeetings {
  constructor(private readonly database: Database) {}

  /** Throws 404, 422 for a period that is longer than ten years or ends before it begins, 409 when no rhythm is in force in it. */
  async execute(viewer: Viewer, groupId: string, command: PlanMeetingsCommand): Promise<MeetingsPlanned> {
    refuseHorizon(command);
    return this.database.write(viewer, async (tx) => {
      await tx.held(Group, groupId);
      const { from, to } = command;
      const rhythms = await tx.rows<RhythmInForce>(rhythmsInForce, [groupId, from, to]);
      if (rhythms.length === 0)
        throw new Problem(
          409,
          'no-rhythm',
          'This group has no rhythm on those days. Set one first, or plan one meeting.',
        );
      const taken = await tx.rows<{ day: Day }>(daysTaken, [groupId, from, to]);
      const hasMeeting = new Set(taken.map(({ day }) => day));
      const days = rhythms.flatMap((rhythm) => plannedDays(rhythm, command).map((day) => ({ day, rhythm })));
      const asked = days.filter(({ day }) => !hasMeeting.has(day));
      const starts = await this.starts(tx, asked);
      const ids = await insertPlanned(
        tx,
        [groupId],
        asked.map(({ day, rhythm }) => {
          const startsAt = starts.get(day) ?? null;
          const endsAt = endAfter(startsAt, rhythm.minutes);
          return { kind: 'ORDINARY', title: null, mode: null, place: null, meetsOn: day, startsAt, endsAt };
        }),
      );
      const planned = asked.map(({ day }, index) => ({ id: ids[index] ?? '', meetsOn: day }));
      await tx.trail('plan-meetings', 'group', groupId, { ...command, planned });
      return { planned, alreadyThere: days.map(({ day }) => day).filter((day) => hasMeeting.has(day)) };
    });
  }

  private async starts(
    tx: Tx,
    asked: readonly { readonly day: Day; readonly rhythm: RhythmInForce }[],
  ): Promise<Map<Day, Date>> {
    const timed = asked.flatMap(({ day, rhythm: { startsAt } }) =>
      startsAt === null ? [] : [{ day, time: startsAt, pointer: '#/from' }],
    );
    const instants = await instantsOf(tx, timed);
    return new Map(timed.flatMap(({ day }, index) => (instants[index] ? [[day, instants[index]]] : [])));
  }
}

function refuseHorizon({ from, to }: PlanMeetingsCommand): void {
  if (to < from) throw Problem.field('#/to', `Enter ${dayInWords(from)} or a later day.`, 'ends-before-it-begins');
  if (to > plusDays(from, longestHorizon))
    throw Problem.field('#/to', 'Plan ten years at a time at most. Choose an earlier last day.');
}
