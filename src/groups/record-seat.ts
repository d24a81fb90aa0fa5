import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeWithin } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import type { Capacity } from './capacity';
import { Group } from './group.entity';
import { Seat } from './seat.entity';
import type { MemberClass, SeatRole } from './seat.entity';

export interface RecordSeatCommand {
  readonly key?: string | null;
  readonly label: string;
  readonly role?: SeatRole | null;
  readonly memberClass?: MemberClass | null;
  readonly voting?: boolean | null;
  readonly required?: boolean | null;
  readonly constituency?: string | null;
  readonly exOfficioPost?: string | null;
  readonly capacity?: Capacity | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Records a place on a group. With a post it is ex officio: "The Head of Division … will sit on the steering group". */
@Injectable()
export class RecordSeat {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown group; 409 when the key is taken or the days lie outside the group's life; 422 for an unknown post. */
  async execute(viewer: Viewer, groupId: string, command: RecordSeatCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const group = await tx.held(Group, groupId);
      const id = newId();
      const memberClass = command.memberClass ?? 'MEMBER';
      await tx.insert(Seat, [
        {
          id,
          groupId,
          key: command.key ?? id,
          label: command.label,
          role: command.role ?? 'MEMBER',
          memberClass,
          voting: command.voting ?? memberClass === 'MEMBER',
          required: command.required ?? true,
          constituency: command.constituency ?? null,
          exOfficioPostId: command.exOfficioPost ?? null,
          capacity: command.capacity ?? null,
          during: rangeWithin(command, group.during),
        },
      ]);
      await tx.trail('record-seat', 'seat', id, { group: groupId, ...command });
      return { id, version: 1 };
    });
  }
}
