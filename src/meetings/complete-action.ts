import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { addToHistory, openAction, refuseOutside } from './action-life';
import { Action } from './action.entity';

export interface CompleteActionCommand {
  readonly on: Day;
}

/** Notes that an action was done, and when. */
@Injectable()
export class CompleteAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when the action is closed, 422 for a day in the future or before it was agreed. */
  async execute(viewer: Viewer, id: string, version: number, command: CompleteActionCommand): Promise<Written> {
    const { on } = command;
    return this.database.write(viewer, async (tx) => {
      await openAction(tx, id, version);
      await refuseOutside(tx, id, on, this.clock.today());
      await tx.change(Action, id, { status: 'DONE', closedOn: on });
      await addToHistory(tx, id, { kind: 'DONE', happenedOn: on });
      await tx.trail('complete-action', 'action', id, command);
      return { id, version: version + 1 };
    });
  }
}
