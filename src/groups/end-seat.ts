import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeUntil } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { endTogether } from './ends-together';
import { goesOnInSeat } from './ending.queries';
import type { GoesOnRow } from './ending.queries';
import type { EndedWithItsParts } from './ended-with.dto';
import { Seat } from './seat.entity';

/** Ends a seat, and with it whoever sits in it and their deputies. */
@Injectable()
export class EndSeat {
  constructor(private readonly database: Database) {}

  /** Gives what ended with it. Throws 404, 412, 422 for a day before its first, 409 when something of it begins only later. */
  async execute(
    viewer: Viewer,
    id: string,
    version: number,
    { lastDay }: { lastDay: Day },
  ): Promise<EndedWithItsParts> {
    return this.database.write(viewer, async (tx) => {
      const seat = await tx.held(Seat, id, version);
      const during = rangeUntil(seat.during, lastDay);
      const ended = await endTogether(tx, await tx.rows<GoesOnRow>(goesOnInSeat, [id, lastDay]), lastDay);
      await tx.change(Seat, id, { during });
      await tx.trail('end-seat', 'seat', id, { lastDay, ended });
      return { id, version: version + 1, ended };
    });
  }
}
