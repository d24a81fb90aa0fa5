import { Injectable } from '@nestjs/common';
import { Hit } from '../hits/hit.entity';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeOf } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { CommonGoal } from './common-goal.entity';

export interface RecordGoalCommand {
  readonly key?: string | null;
  readonly hit: string;
  readonly statement: string;
  readonly from: Day;
  readonly to?: Day | null;
}

/** The partners of a HIT state a common goal: "you can actually find a common goal that would achieve". */
@Injectable()
export class RecordGoal {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the key is taken, 422 when there is no such HIT or it would end before it begins. */
  async execute(viewer: Viewer, command: RecordGoalCommand): Promise<Written> {
    const { key, hit, statement, from, to = null } = command;
    return this.database.write(viewer, async (tx) => {
      await tx.named(Hit, hit, '#/hit');
      const id = newId();
      await tx.insert(CommonGoal, [{ id, key: key ?? id, hitId: hit, statement, during: rangeOf(from, to) }]);
      await tx.trail('record-goal', 'commonGoal', id, command);
      return { id, version: 1 };
    });
  }
}
