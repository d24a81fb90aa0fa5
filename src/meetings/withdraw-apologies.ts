import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { Apology } from './apology.entity';
import { Meeting } from './meeting.entity';
import { refuseUnlessPlanned } from './record-life';

/** Takes apologies back: they come after all. */
@Injectable()
export class WithdrawApologies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 when they are taken back already, or the meeting is recorded or cancelled. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const apology = await tx.held(Apology, id, version);
      refuseUnlessPlanned(await tx.held(Meeting, apology.meetingId));
      if (apology.withdrawnOn !== null)
        throw new Problem(409, 'apologies-withdrawn', 'These apologies are taken back already.');
      await tx.change(Apology, id, { withdrawnOn: this.clock.today() });
      await tx.trail('withdraw-apologies', 'meeting', apology.meetingId, { apology: id, seat: apology.seatId });
      return { id, version: version + 1 };
    });
  }
}
