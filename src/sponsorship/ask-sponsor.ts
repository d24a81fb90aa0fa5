import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseDayToCome } from '../platform/time/day-to-come';
import { ExecutiveSponsorship } from './executive-sponsorship.entity';
import { SponsorAsk } from './sponsor-ask.entity';

export interface AskSponsorCommand {
  readonly key?: string | null;
  readonly ask: string;
  readonly askedOn: Day;
  readonly wantedBy?: Day | null;
}

/** The HIT asks its sponsor for something: "those executives I think can really help the HITs". */
@Injectable()
export class AskSponsor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, and 422 when it is asked in the future or wanted before it is asked. */
  async execute(viewer: Viewer, sponsorshipId: string, command: AskSponsorCommand): Promise<Written> {
    const { key, ask, askedOn, wantedBy = null } = command;
    refuseDayToCome('#/askedOn', askedOn, this.clock.today());
    if (wantedBy !== null && wantedBy < askedOn) {
      throw Problem.field('#/wantedBy', 'This is before the day it was asked. Choose that day or a later one.');
    }
    return this.database.write(viewer, async (tx) => {
      await tx.held(ExecutiveSponsorship, sponsorshipId);
      const id = newId();
      await tx.insert(SponsorAsk, [{ id, key: key ?? id, sponsorshipId, ask, askedOn, wantedBy, status: 'OPEN' }]);
      await tx.trail('ask-sponsor', 'ask', id, { sponsorshipId, ...command });
      return { id, version: 1 };
    });
  }
}
