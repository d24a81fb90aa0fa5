import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { rangeUntil } from '../platform/time/period';
import type { Day, Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { SeatOccupancy } from './seat-occupancy.entity';

export interface EndOccupancyCommand {
  readonly lastDay: Day;
  readonly toPrecision?: Precision | null;
}

/** Somebody leaves a seat. The seat stays, empty until somebody else is appointed. */
@Injectable()
export class EndOccupancy {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 for a day before their first, 409 when somebody else sits there by then or the seat has ended. */
  async execute(viewer: Viewer, id: string, version: number, command: EndOccupancyCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const occupancy = await tx.held(SeatOccupancy, id, version);
      const during = rangeUntil(occupancy.during, command.lastDay);
      await tx.change(SeatOccupancy, id, { during, toPrecision: command.toPrecision ?? 'DAY' });
      await tx.trail('end-occupancy', 'occupancy', id, command);
      return { id, version: version + 1 };
    });
  }
}
