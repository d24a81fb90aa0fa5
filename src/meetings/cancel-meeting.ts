import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { tellOfChange } from './invitation.queries';
import { Meeting } from './meeting.entity';
import { stillPlanned } from './record-life';

export interface CancelMeetingCommand {
  readonly reason: string;
}

/** Cancels a planned meeting. It stays to be seen, with its reason: a cancelled meeting is not a missed one. */
@Injectable()
export class CancelMeeting {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 when the meeting is recorded or cancelled already. */
  async execute(viewer: Viewer, id: string, version: number, command: CancelMeetingCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      await stillPlanned(tx, id, version);
      await tx.change(Meeting, id, { status: 'CANCELLED', cancelReason: command.reason });
      await tx.rows(tellOfChange, [id]);
      await tx.trail('cancel-meeting', 'meeting', id, command);
      return { id, version: version + 1 };
    });
  }
}
