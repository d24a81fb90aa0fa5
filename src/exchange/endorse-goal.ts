import { Injectable } from '@nestjs/common';
import { Organisation } from '../directory/organisation.entity';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { CommonGoal } from './common-goal.entity';
import { GoalEndorsement } from './goal-endorsement.entity';
import { refuseOthersThanPartners } from './partner-named';

export interface EndorseGoalCommand {
  readonly organisation: string;
  readonly from: Day;
  readonly to?: Day | null;
}

/** A partner stands behind a common goal from a day. */
@Injectable()
export class EndorseGoal {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 for an organisation that is not a partner on the day, 409 when it endorses the goal already or the goal is not wanted then. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: EndorseGoalCommand): Promise<Written> {
    const { organisation, from } = command;
    return this.database.write(viewer, async (tx) => {
      const goal = await tx.held(CommonGoal, id, ifMatch);
      await tx.named(Organisation, organisation, '#/organisation');
      await refuseOthersThanPartners(tx, goal.hitId, organisation, from);
      const during = rangeWithin(command, goal.during);
      await tx.insert(GoalEndorsement, [{ id: newId(), goalId: id, organisationId: organisation, during }]);
      await tx.change(CommonGoal, id, {});
      await tx.trail('endorse-goal', 'commonGoal', id, command);
      return { id, version: goal.version + 1 };
    });
  }
}
