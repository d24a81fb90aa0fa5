import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { dayOfReceipt } from './receipt';
import type { ReceiptTold } from './receipt';
import { UpwardReport } from './upward-report.entity';

export interface ReceiveUpwardReportCommand extends ReceiptTold {
  readonly response?: string | null;
}

/** A report arrived where it was sent to: on the agenda of a meeting of the parent, or on a day outside one. */
@Injectable()
export class ReceiveUpwardReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when a meeting has received it already, 422 for a meeting that is not a held one of the parent after the sending. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: ReceiveUpwardReportCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const report = await tx.held(UpwardReport, id, ifMatch);
      const { sentOn, receivedAtMeetingId, parentGroupId: receiver } = report;
      const sent = { sentOn, receivedAtMeetingId, receiver };
      await tx.change(UpwardReport, id, {
        receivedOn: await dayOfReceipt(tx, command, sent, this.clock.today()),
        receivedAtMeetingId: command.atMeeting ?? null,
        response: command.response ?? report.response,
      });
      await tx.trail('receive-upward-report', 'upwardReport', id, command);
      return { id, version: report.version + 1 };
    });
  }
}
