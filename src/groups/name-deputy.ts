import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { NamedDeputy } from './named-deputy.entity';
import { rangeWithin } from './periods-within';
import type { AskedPeriod } from './periods-within';
import { Seat } from './seat.entity';

export interface NameDeputyCommand extends AskedPeriod {
  readonly person: string;
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
      await tx.trail('name-deputy', 'named_deputy', id, { seat: seatId, ...command });
      return { id, version: 1 };
    });
  }
}
