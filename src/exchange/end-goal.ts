import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { rangeUntil } from '../platform/time/period';
import type { DateRange, Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { CommonGoal } from './common-goal.entity';
import { GoalEndorsement } from './goal-endorsement.entity';
import { endorsementsGoingOn } from './goal-turn.queries';

/** The partners want a common goal no longer. Whoever endorsed it until then did so until its last day. */
@Injectable()
export class EndGoal {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 for a day before its first, 409 when a partner endorses it only later. */
  async execute(viewer: Viewer, id: string, ifMatch: number, { lastDay }: { readonly lastDay: Day }): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const goal = await tx.held(CommonGoal, id, ifMatch);
      const during = rangeUntil(goal.during, lastDay);
      const ended = await tx.rows<{ id: string; during: DateRange }>(endorsementsGoingOn, [id, lastDay]);
      for (const one of ended) await tx.change(GoalEndorsement, one.id, { during: rangeUntil(one.during, lastDay) });
      await tx.change(CommonGoal, id, { during });
      await tx.trail('end-goal', 'commonGoal', id, { lastDay, endorsements: ended.map((one) => one.id) });
      return { id, version: goal.version + 1 };
    });
  }
}
