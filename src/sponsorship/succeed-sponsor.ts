import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { dayInWords } from '../platform/time/day-in-words';
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

  /** Returns the new sponsorship. Throws 404, 412, and 422 when the present one had not begun by then or was over before. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: SucceedSponsorCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const present = await tx.held(ExecutiveSponsorship, id, ifMatch);
      const { from, to } = periodOf(present.during);
      refuseOutside(command.on, from, to);
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
      await tx.trail('succeed-sponsor', 'sponsorship', id, { successor: next, ...command });
      return { id: next, version: 1 };
    });
  }
}

/** A successor follows on somebody who is there: on the day after the last at the latest, or the record would say they stayed longer. */
function refuseOutside(on: Day, from: Day, to: Day | null): void {
  if (on <= from) {
    throw Problem.field('#/on', `This sponsorship begins on ${dayInWords(from)}. Choose a later day.`);
  }
  if (to !== null && on > plusDays(to, 1)) {
    const ended = `This sponsorship ended on ${dayInWords(to)}.`;
    throw Problem.field('#/on', `${ended} Choose the day after or an earlier one, or appoint a sponsor.`);
  }
}
