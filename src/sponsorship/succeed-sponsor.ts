import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { periodOf, plusDays, rangeOf, rangeUntil } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { ExecutiveSponsorship } from './executive-sponsorship.entity';

export interface SucceedSponsorCommand {
  readonly person: string;
  readonly post?: string | null;
  readonly organisation?: string | null;
  readonly on: Day;
}

/** Somebody else takes a sponsorship on, with the rhythm that was agreed; the present sponsor's last day is the day before. */
@Injectable()
export class SucceedSponsor {
  constructor(private readonly database: Database) {}

  /** Returns the new sponsorship. Throws 404, 412, and 422 when the present one had not begun by then. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: SucceedSponsorCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const present = await tx.held(ExecutiveSponsorship, id, ifMatch);
      const { to } = periodOf(present.during);
      const lastDay = plusDays(command.on, -1);
      await tx.change(ExecutiveSponsorship, id, { during: rangeUntil(present.during, lastDay), toPrecision: 'DAY' });
      const next = newId();
      await tx.insert(ExecutiveSponsorship, [
        {
          id: next,
          key: next,
          hitId: present.hitId,
          personId: command.person,
          postId: command.post ?? null,
          organisationId: command.organisation ?? present.organisationId,
          isPrimary: present.isPrimary,
          expectedEvery: present.expectedEvery,
          during: rangeOf(command.on, to !== null && to >= command.on ? to : null),
        },
      ]);
      await tx.trail('succeed-sponsor', 'executive_sponsorship', id, { successor: next, ...command });
      return { id: next, version: 1 };
    });
  }
}
