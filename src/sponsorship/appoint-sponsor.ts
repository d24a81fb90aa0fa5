import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { rangeOf } from '../platform/time/period';
import type { Day, Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { ExecutiveSponsorship } from './executive-sponsorship.entity';

export interface AppointSponsorCommand {
  readonly key?: string | null;
  readonly hit: string;
  readonly person: string;
  readonly post?: string | null;
  readonly organisation: string;
  readonly isPrimary?: boolean | null;
  readonly expectedEvery?: string | null;
  readonly from: Day;
  readonly to?: Day | null;
  readonly fromPrecision?: Precision | null;
  readonly toPrecision?: Precision | null;
}

/**
 * A person begins to sponsor a HIT: "sponsorship at the most senior level in one of the organisations forming a HIT".
 * Whether level and organisation are what was promised is not refused here, but found by whoever asks: the record says
 * what was, also where it was not as it should have been.
 */
@Injectable()
export class AppointSponsor {
  constructor(private readonly database: Database) {}

  /** Throws 409 when the HIT has a primary sponsor on some of the days, 422 for something that is not there. */
  async execute(viewer: Viewer, command: AppointSponsorCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const id = newId();
      await tx.insert(ExecutiveSponsorship, [
        {
          id,
          key: command.key ?? id,
          hitId: command.hit,
          personId: command.person,
          postId: command.post ?? null,
          organisationId: command.organisation,
          isPrimary: command.isPrimary ?? true,
          expectedEvery: command.expectedEvery ?? null,
          during: rangeOf(command.from, command.to),
          fromPrecision: command.fromPrecision ?? 'DAY',
          toPrecision: command.toPrecision ?? 'DAY',
        },
      ]);
      await tx.trail('appoint-sponsor', 'sponsorship', id, command);
      return { id, version: 1 };
    });
  }
}
