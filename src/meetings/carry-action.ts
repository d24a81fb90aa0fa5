import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
import type { Viewer } from '../platform/viewer';
import { addToHistory, dayAgreed, openAction } from './action-life';
import { carriedAt } from './action-life.queries';
import { Action } from './action.entity';
import { Meeting } from './meeting.entity';

export interface CarryActionCommand {
  readonly meeting: string;
}

/** Notes that an open action was carried forward at a later meeting. */
@Injectable()
export class CarryAction {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 409 when the action is closed or was carried forward there, 422 when that meeting is not a later one. */
  async execute(viewer: Viewer, id: string, version: number, command: CarryActionCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const action = await openAction(tx, id, version);
      const meeting = await tx.named(Meeting, command.meeting, '#/meeting');
      const agreed = await dayAgreed(tx, id);
      if (meeting.status !== 'HELD' || meeting.id === action.meetingId || meeting.meetsOn < agreed)
        throw Problem.field('#/meeting', `Choose a recorded meeting after ${dayInWords(agreed)}, when it was agreed.`);
      const carried = await tx.rows<{ id: string }>(carriedAt, [id, meeting.id]);
      if (carried.length > 0)
        throw new Problem(409, 'action-already-carried', 'This action was carried forward at that meeting already.');
      await tx.change(Action, id, {});
      await addToHistory(tx, id, { kind: 'CARRIED_FORWARD', happenedOn: meeting.meetsOn, meeting: meeting.id });
      await tx.trail('carry-action', 'action', id, command);
      return { id, version: version + 1 };
    });
  }
}
