import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Group } from '../groups/group.entity';
import { plannedDays } from '../groups/rhythm';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import { plusDays } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { planDays } from './planned-days';
import type { MeetingsPlanned } from './planned-days';
import { rhythmsInForce } from './planning.queries';
import type { RhythmInForce } from './planning.queries';

export interface PlanMeetingsCommand {
  readonly from: Day;
  readonly to: Day;
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
      const rhythms = await tx.rows<RhythmInForce>(rhythmsInForce, [groupId, command.from, command.to]);
      if (rhythms.length === 0)
        throw new Problem(
          409,
          'no-rhythm',
          'This group has no rhythm on those days. Set one first, or plan one meeting.',
        );
      const days = rhythms.flatMap((rhythm) => plannedDays(rhythm, command).map((day) => ({ ...rhythm, day })));
      const told = await planDays(tx, groupId, days, { mode: null, place: null, pointer: '#/from' });
      await tx.trail('plan-meetings', 'group', groupId, { ...command, planned: told.planned });
      return told;
    });
  }
}

function refuseHorizon({ from, to }: PlanMeetingsCommand): void {
  if (to < from) throw Problem.field('#/to', `Enter ${dayInWords(from)} or a later day.`, 'ends-before-it-begins');
  if (to > plusDays(from, longestHorizon))
    throw Problem.field('#/to', 'Plan ten years at a time at most. Choose an earlier last day.');
}
