import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { rangeUntil } from '../platform/time/period';
import type { DateRange, Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { CommonGoal } from './common-goal.entity';
import { GoalEndorsement } from './goal-endorsement.entity';
import { latestEndorsement } from './goal-turn.queries';

export interface WithdrawEndorsementCommand {
  readonly organisation: string;
  readonly lastDay: Day;
}

/** A partner stands behind a goal no longer. That it once did stays. */
@Injectable()
export class WithdrawEndorsement {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such goal, 412, 422 when the organisation never endorsed it or it would end before it begins. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: WithdrawEndorsementCommand): Promise<Written> {
    const { organisation, lastDay } = command;
    return this.database.write(viewer, async (tx) => {
      const { version } = await tx.held(CommonGoal, id, ifMatch);
      const [latest] = await tx.rows<{ id: string; during: DateRange }>(latestEndorsement, [id, organisation]);
      if (!latest)
        throw Problem.field('#/organisation', 'This organisation does not endorse the goal. Choose one that does.');
      await tx.change(GoalEndorsement, latest.id, { during: rangeUntil(latest.during, lastDay) });
      await tx.change(CommonGoal, id, {});
      await tx.trail('withdraw-endorsement', 'commonGoal', id, { ...command, endorsement: latest.id });
      return { id, version: version + 1 };
    });
  }
}
