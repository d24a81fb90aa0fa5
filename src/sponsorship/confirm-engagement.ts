import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseDayToCome } from '../platform/time/day-to-come';
import { SponsorEngagement } from './sponsor-engagement.entity';
import type { Reporter } from './sponsor-engagement.entity';

export interface ConfirmEngagementCommand {
  readonly by: Reporter;
  readonly on: Day;
}

/** The other side says so too: what both report is told apart from what one side says alone. */
@Injectable()
export class ConfirmEngagement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 422 when the reporter would confirm their own report or confirm it before it happened or in the future. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: ConfirmEngagementCommand): Promise<Written> {
    refuseDayToCome('#/on', command.on, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      const engagement = await tx.held(SponsorEngagement, id, ifMatch);
      if (engagement.reportedBy === command.by) {
        throw Problem.field('#/by', 'Whoever reported the contact cannot confirm it. The other side can.');
      }
      if (command.on < engagement.happenedOn) {
        throw Problem.field('#/on', 'This is before it happened. Choose that day or a later one.');
      }
      await tx.change(SponsorEngagement, id, { confirmedBy: command.by, confirmedOn: command.on });
      await tx.trail('confirm-engagement', 'engagement', id, command);
      return { id, version: engagement.version + 1 };
    });
  }
}
