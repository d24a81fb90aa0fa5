import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import type { Capacity } from './capacity';
import { Seat } from './seat.entity';
import type { MemberClass, SeatRole } from './seat.entity';

export interface AmendSeatCommand {
  readonly label?: string | null;
  readonly role?: SeatRole | null;
  readonly memberClass?: MemberClass | null;
  readonly voting?: boolean | null;
  readonly required?: boolean | null;
  readonly constituency?: string | null;
  readonly capacity?: Capacity | null;
}

/** Puts right what a seat is, for all its days. */
@Injectable()
export class AmendSeat {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 422 for a vote that is no member's or a post's seat without a capacity. */
  async execute(viewer: Viewer, id: string, version: number, command: AmendSeatCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const seat = await tx.held(Seat, id, version);
      const { constituency = seat.constituency, capacity = seat.capacity } = command;
      await tx.change(Seat, id, {
        label: command.label ?? seat.label,
        role: command.role ?? seat.role,
        memberClass: command.memberClass ?? seat.memberClass,
        voting: command.voting ?? seat.voting,
        required: command.required ?? seat.required,
        constituency,
        capacity,
      });
      await tx.trail('amend-seat', 'seat', id, command);
      return { id, version: version + 1 };
    });
  }
}
