import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { NamedDeputy } from './named-deputy.entity';
import { Seat } from './seat.entity';

export interface NameDeputyCommand {
  readonly person: string;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Names a standing deputy for a seat: "a single named individual who will substitute". Who came instead stands with the meeting. */
@Injectable()
export class NameDeputy {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown seat; 409 when the person is a deputy already or the seat does not exist on those days; 422. */
  async execute(viewer: Viewer, seatId: string, command: NameDeputyCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const seat = await tx.held(Seat, seatId);
      const id = newId();
      const during = rangeWithin(command, seat.during);
      await tx.insert(NamedDeputy, [{ id, seatId, personId: command.person, during }]);
      await tx.trail('name-deputy', 'namedDeputy', id, { seat: seatId, ...command });
      return { id, version: 1 };
    });
  }
}
