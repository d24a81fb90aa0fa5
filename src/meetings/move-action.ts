import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { addToHistory, dayAgreed, openAction } from './action-life';
import { earlierMove } from './action-life.queries';
import { Action } from './action.entity';

export interface MoveActionCommand {
  readonly dueOn: Day;
  readonly reason?: string | null;
}

/** Gives an action another day. "Why it moved" is required when a day is pushed a second time; that it had none is why enough. */
@Injectable()
export class MoveAction {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when the action is closed, 422 for the day it has, a day before it was agreed, and a missing reason. */
  async execute(viewer: Viewer, id: string, version: number, command: MoveActionCommand): Promise<Written> {
    const { dueOn, reason } = command;
    return this.database.write(viewer, async (tx) => {
      const action = await openAction(tx, id, version);
      if (dueOn === action.dueOn)
        throw Problem.field('#/dueOn', `This action is due on ${dayInWords(dueOn)} already. Choose another day.`);
      const agreed = await dayAgreed(tx, id);
      if (dueOn < agreed)
        throw Problem.field('#/dueOn', `Enter ${dayInWords(agreed)}, when it was agreed, or a later day.`);
      const moved = await tx.rows<{ id: string }>(earlierMove, [id]);
      if (moved.length > 0 && reason == null)
        throw Problem.field('#/reason', 'This action was moved before. Say why it moves again.', 'reason-is-missing');
      const firstDay = action.dueOn === null ? 'It had no day before.' : null;
      await tx.change(Action, id, { dueOn });
      const happenedOn = this.clock.today();
      const from = { wasDueOn: action.dueOn, reason: reason ?? firstDay };
      await addToHistory(tx, id, { kind: 'MOVED', happenedOn, dueOn, ...from });
      await tx.trail('move-action', 'action', id, { from: action.dueOn, ...command });
      return { id, version: version + 1 };
    });
  }
}
