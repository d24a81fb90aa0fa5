import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { addToHistory } from './action-life';
import { Action } from './action.entity';

export interface ReopenActionCommand {
  readonly reason?: string | null;
}

/** Opens an action again that was done or dropped. It keeps its day, and may be overdue at once. */
@Injectable()
export class ReopenAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 when the action is open. */
  async execute(viewer: Viewer, id: string, version: number, command: ReopenActionCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const action = await tx.held(Action, id, version);
      if (action.status === 'OPEN')
        throw new Problem(409, 'action-is-open', 'This action is open. There is nothing to reopen.');
      await tx.change(Action, id, { status: 'OPEN', closedOn: null });
      await addToHistory(tx, id, { kind: 'REOPENED', happenedOn: this.clock.today(), reason: command.reason });
      await tx.trail('reopen-action', 'action', id, { closedOn: action.closedOn, ...command });
      return { id, version: version + 1 };
    });
  }
}
