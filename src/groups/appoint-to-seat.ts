import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeWithin } from '../platform/time/period';
import type { Day, Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import type { Capacity } from './capacity';
import { capacityIn, refuseOfPost } from './seat-taking';
import { SeatOccupancy } from './seat-occupancy.entity';
import { Seat } from './seat.entity';

export interface AppointToSeatCommand {
  readonly person: string;
  readonly capacity?: Capacity | null;
  readonly representedOrganisation?: string | null;
  readonly termEndsOn?: string | null;
  readonly fromPrecision?: Precision | null;
  readonly toPrecision?: Precision | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Appoints a person to a seat, in a capacity ("encompassing academic and service leadership") and for an organisation. */
@Injectable()
export class AppointToSeat {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown seat; 409 when it is taken, goes with a post, or does not exist on those days; 422 for an unknown person. */
  async execute(viewer: Viewer, seatId: string, command: AppointToSeatCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const seat = await tx.held(Seat, seatId);
      refuseOfPost(seat);
      const id = newId();
      await tx.insert(SeatOccupancy, [
        {
          id,
          seatId,
          personId: command.person,
          capacity: capacityIn(seat, command.capacity),
          representedOrganisationId: command.representedOrganisation ?? null,
          termEndsOn: command.termEndsOn ?? null,
          during: rangeWithin(command, seat.during),
          fromPrecision: command.fromPrecision ?? 'DAY',
          toPrecision: command.toPrecision ?? 'DAY',
        },
      ]);
      await tx.trail('appoint-to-seat', 'occupancy', id, { seat: seatId, ...command });
      return { id, version: 1 };
    });
  }
}
