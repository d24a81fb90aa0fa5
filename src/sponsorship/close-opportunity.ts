import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { dayInWords } from '../platform/time/day-in-words';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseDayToCome } from '../platform/time/day-to-come';
import { Opportunity } from './opportunity.entity';
import type { OpportunityStatus } from './opportunity.entity';

export interface CloseOpportunityCommand {
  readonly status: Exclude<OpportunityStatus, 'NEW'>;
  readonly on: Day;
  readonly outcome?: string | null;
}

/** Says what became of something a sponsor passed on. It stays open while it is taken up. */
@Injectable()
export class CloseOpportunity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when it is closed already, and 422 for a day before it was passed on or in the future. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: CloseOpportunityCommand): Promise<Written> {
    const { status, on, outcome = null } = command;
    refuseDayToCome('#/on', on, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      const { version, referredOn, closedOn } = await tx.held(Opportunity, id, ifMatch);
      if (closedOn !== null) {
        const closed = `This was closed on ${dayInWords(closedOn)}.`;
        throw new Problem(409, 'opportunity-is-closed', `${closed} Record it anew if it was passed on again.`);
      }
      if (on < referredOn) {
        throw Problem.field('#/on', 'This is before the day it was passed on. Choose that day or a later one.');
      }
      await tx.change(Opportunity, id, { status, outcome, closedOn: status === 'TAKEN_UP' ? null : on });
      await tx.trail('close-opportunity', 'opportunity', id, command);
      return { id, version: version + 1 };
    });
  }
}
