import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { refuseFuture } from '../faults';
import { Escalation } from './escalation.entity';

export interface AnswerItemCommand {
  readonly answer: string;
  readonly on: Day;
}

/** The receiving group answers an item. An answer can be written anew. */
@Injectable()
export class AnswerItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when it was not received yet, 422 for a day to come or before it was received. */
  async execute(viewer: Viewer, id: string, ifMatch: number, { answer, on }: AnswerItemCommand): Promise<Written> {
    refuseFuture('#/on', on, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      const { receivedOn, version } = await tx.held(Escalation, id, ifMatch);
      if (receivedOn === null) {
        throw new Problem(409, 'not-received', 'This was not received yet. Record first where it was received.');
      }
      if (on < receivedOn) {
        throw Problem.field('#/on', `This was received on ${dayInWords(receivedOn)}. Choose that day or a later one.`);
      }
      await tx.change(Escalation, id, { answer, answeredOn: on });
      await tx.trail('answer-item', 'escalation', id, { answer, on });
      return { id, version: version + 1 };
    });
  }
}
