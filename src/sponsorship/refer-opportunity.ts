import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseDayToCome } from '../platform/time/day-to-come';
import { ExecutiveSponsorship } from './executive-sponsorship.entity';
import { Opportunity } from './opportunity.entity';

export interface ReferOpportunityCommand {
  readonly key?: string | null;
  readonly description: string;
  readonly url?: string | null;
  readonly referredOn: Day;
}

/** A sponsor passes something on: "Whenever anything comes across their desk … 'this might help my HIT.'" */
@Injectable()
export class ReferOpportunity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, and 422 for a day in the future. That the sponsor passed it on is recorded as an engagement of its own. */
  async execute(viewer: Viewer, sponsorshipId: string, command: ReferOpportunityCommand): Promise<Written> {
    const { key, description, url = null, referredOn } = command;
    refuseDayToCome('#/referredOn', referredOn, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      await tx.held(ExecutiveSponsorship, sponsorshipId);
      const id = newId();
      await tx.insert(Opportunity, [
        { id, key: key ?? id, sponsorshipId, description, url, referredOn, status: 'NEW' },
      ]);
      await tx.trail('refer-opportunity', 'opportunity', id, { sponsorshipId, ...command });
      return { id, version: 1 };
    });
  }
}
