import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import { Problem } from '../platform/problems/problem';
import { plusDays, rangeUntil, rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import type { Capacity } from './capacity';
import { occupancyOfSeatOn } from './occupancy.queries';
import type { SeatHandedOver } from './occupancies.dto';
import { capacityIn, refuseOfPost } from './seat-taking';
import { SeatOccupancy } from './seat-occupancy.entity';
import { Seat } from './seat.entity';

export interface HandOverSeatCommand {
  readonly person: string;
  readonly on: Day;
  readonly capacity?: Capacity | null;
  readonly representedOrganisation?: string | null;
  readonly to?: Day | null;
  readonly termEndsOn?: Day | null;
}

/** Passes a seat from whoever sits in it to somebody else, from a day on. Named deputies stay with the seat. */
@Injectable()
export class HandOverSeat {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412; 409 when nobody sits there the day before, somebody does later, or the seat goes with a post; 422. */
  async execute(
    viewer: Viewer,
    seatId: string,
    version: number,
    command: HandOverSeatCommand,
  ): Promise<SeatHandedOver> {
    const { on } = command;
    const lastDay = plusDays(on, -1);
    return this.database.write(viewer, async (tx) => {
      const seat = await tx.held(Seat, seatId, version);
      refuseOfPost(seat);
      const [present] = await tx.rows<SeatOccupancy>(occupancyOfSeatOn, [seatId, lastDay]);
      if (!present) {
        const detail = `Nobody sits in this seat on ${lastDay}, so nobody can hand it over on ${on}. Appoint somebody instead.`;
        throw new Problem(409, 'seat-is-empty', detail, [{ pointer: '#/on', detail }]);
      }
      await tx.change(SeatOccupancy, present.id, { during: rangeUntil(present.during, lastDay), toPrecision: 'DAY' });
      const occupancy = newId();
      await tx.insert(SeatOccupancy, [
        {
          id: occupancy,
          seatId,
          personId: command.person,
          capacity: capacityIn(seat, command.capacity),
          representedOrganisationId: command.representedOrganisation ?? null,
          termEndsOn: command.termEndsOn ?? null,
          during: rangeWithin({ from: on, to: command.to }, seat.during),
        },
      ]);
      // The seat itself stays as it is; its version counts the hand-over, so that of two at once only one succeeds.
      await tx.change(Seat, seatId, {});
      const ended = present.id;
      await tx.trail('hand-over-seat', 'seat', seatId, { endedOccupancy: ended, occupancy, ...command });
      return { id: seatId, version: version + 1, endedOccupancy: ended, occupancy };
    });
  }
}
