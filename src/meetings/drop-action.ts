import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { addToHistory, openAction, refuseOutside } from './action-life';
import { Action } from './action.entity';

export interface DropActionCommand {
  readonly on: Day;
  readonly reason: string;
}

/** Notes that an action will not be done, and why. */
@Injectable()
export class DropAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when the action is closed, 422 for a day in the future or before it was agreed. */
  async execute(viewer: Viewer, id: string, version: number, command: DropActionCommand): Promise<Written> {
    const { on, reason } = command;
    return this.database.write(viewer, async (tx) => {
      await openAction(tx, id, version);
      await refuseOutside(tx, id, on, this.clock.today());
      await tx.change(Action, id, { status: 'DROPPED', closedOn: on });
      await addToHistory(tx, id, { kind: 'DROPPED', happenedOn: on, reason });
      await tx.trail('drop-action', 'action', id, command);
      return { id, version: version + 1 };
    });
  }
}
