import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Clock } from '../platform/time/clock';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseDayToCome } from '../platform/time/day-to-come';
import { refuseClosed } from './open-ask';
import { SponsorAsk } from './sponsor-ask.entity';

export interface CompleteAskCommand {
  readonly on: Day;
  readonly outcome: string;
}

/** What was asked for has come, and what came of it. */
@Injectable()
export class CompleteAsk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when it is closed already, 422 when resolved before it was asked or in the future. */
  async execute(viewer: Viewer, id: string, ifMatch: number, { on, outcome }: CompleteAskCommand): Promise<Written> {
    refuseDayToCome('#/on', on, this.clock.today());
    return this.database.write(viewer, async (tx) => {
      const ask = await tx.held(SponsorAsk, id, ifMatch);
      refuseClosed(ask);
      await tx.change(SponsorAsk, id, { status: 'RESOLVED', resolvedOn: on, outcome });
      await tx.trail('complete-ask', 'ask', id, { on, outcome });
      return { id, version: ask.version + 1 };
    });
  }
}
