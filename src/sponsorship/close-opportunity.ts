import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
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
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 422 for a day before it was passed on. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: CloseOpportunityCommand): Promise<Written> {
    const { status, on, outcome = null } = command;
    return this.database.write(viewer, async (tx) => {
      const { version } = await tx.held(Opportunity, id, ifMatch);
      await tx.change(Opportunity, id, { status, outcome, closedOn: status === 'TAKEN_UP' ? null : on });
      await tx.trail('close-opportunity', 'opportunity', id, command);
      return { id, version: version + 1 };
    });
  }
}
