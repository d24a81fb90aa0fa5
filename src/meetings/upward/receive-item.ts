import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Viewer } from '../../platform/viewer';
import { Escalation } from './escalation.entity';
import { dayOfReceipt } from './receipt';
import type { ReceiptTold } from './receipt';

export interface ReceiveItemCommand extends ReceiptTold {
  /** The item of the receiving meeting under which it came up. */
  readonly item?: number | null;
}

/** An item that another group sent arrived: on the agenda of a meeting of the receiving group, or on a day outside one. */
@Injectable()
export class ReceiveItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when a meeting has received it already, 422 for a meeting that is not a held one of the receiver after the sending. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: ReceiveItemCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const sent = await tx.held(Escalation, id, ifMatch);
      const { sentOn, receivedAtMeetingId, toGroupId: receiver } = sent;
      const receivedOn = await dayOfReceipt(tx, command, { sentOn, receivedAtMeetingId, receiver }, this.clock.today());
      if (sent.answeredOn !== null && receivedOn > sent.answeredOn) {
        throw Problem.field(
          '#/atMeeting',
          `This was answered on ${dayInWords(sent.answeredOn)}, so it was received before.`,
        );
      }
      await tx.change(Escalation, id, {
        receivedOn,
        receivedAtMeetingId: command.atMeeting ?? null,
        receivedPosition: command.item ?? null,
      });
      await tx.trail('receive-item', 'escalation', id, command);
      return { id, version: sent.version + 1 };
    });
  }
}
