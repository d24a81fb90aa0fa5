import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { invitationsDue, invitationsSettled, queueInvitations, replaceInvitations } from './invitation.queries';

/** A series that is planned at once, for all its people, is a transaction of a moment. */
const mostAtOnce = 40;

/**
 * Queues invitations, changes and cancellations for whoever is expected at meetings. Each is an event, and a mail of its own: programs
 * put one meeting into calendars by one message.
 */
@Injectable()
export class QueueInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns when nobody is owed anything now. */
  async execute(viewer: Viewer): Promise<void> {
    while (await this.queueSome(viewer));
  }

  private async queueSome(viewer: Viewer): Promise<boolean> {
    return this.database.write(viewer, async (tx) => {
      const [now, today] = [this.clock.now(), this.clock.today()];
      const due = await tx.rows<{ id: string }>(invitationsDue, [today, mostAtOnce]);
      if (due.length === 0) return false;
      const meetings = due.map(({ id }) => id);
      await tx.rows(replaceInvitations, [meetings, now]);
      const [{ mails } = { mails: 0 }] = await tx.rows<{ mails: number }>(queueInvitations, [meetings, today, now]);
      await tx.rows(invitationsSettled, [meetings, today]);
      if (mails > 0) await tx.trail('queue-invitations', 'mailRound', null, { day: today, meetings, mails });
      return due.length === mostAtOnce;
    });
  }
}
