import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import { isWorkingDay } from '../platform/time/working-days';
import type { Viewer } from '../platform/viewer';
import { lookAtInvitedAgain } from './invitation.queries';
import { beginRound, endRound, queueRound } from './mail-round.queries';
import { mailingDay } from './mailing-day';

/**
 * Queues the mails of a morning, all of them by one statement: one for each person, with everything that they are due. A morning is
 * queued once, whoever asks how often, and by how many copies of the program.
 */
@Injectable()
export class QueueMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many mails were queued; none on a day off, or where the morning was queued before. */
  async execute(viewer: Viewer, day: Day): Promise<number> {
    if (!isWorkingDay(day)) return 0;
    const { causes, workingDays, isWeekly } = mailingDay(day);
    return this.database.write(viewer, async (tx) => {
      const now = this.clock.now();
      const begun = await tx.rows(beginRound, [day, now]);
      if (begun.length === 0) return 0;
      const [{ mails } = { mails: 0 }] = await tx.rows<{ mails: number }>(queueRound, [
        day,
        causes,
        workingDays,
        isWeekly,
        now,
      ]);
      await tx.rows(endRound, [day, mails]);
      await tx.rows(lookAtInvitedAgain, [day]);
      await tx.trail('queue-mails', 'mailRound', null, { day, mails });
      return mails;
    });
  }
}
