import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import { periodOf, plusDays, rangeOf } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { TimeAway } from './time-away.entity';

/** Somebody is back today, sooner than they said; or is not going to be away at all, where that time has not begun. */
@Injectable()
export class EndTimeAway {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 when that time is over or taken back already. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    const today = this.clock.today();
    return this.database.write(viewer, async (tx) => {
      const { during, takenBackOn } = await tx.held(TimeAway, id, version);
      const { from, to } = periodOf(during);
      if (takenBackOn !== null || (to !== null && to < today))
        throw new Problem(409, 'time-away-is-over', 'This time away is over, or was taken back already.');
      const change = from < today ? { during: rangeOf(from, plusDays(today, -1)) } : { takenBackOn: today };
      await tx.change(TimeAway, id, change);
      await tx.trail('end-time-away', 'timeAway', id, { backOn: today });
      return { id, version: version + 1 };
    });
  }
}
