import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { rangeUntil } from '../platform/time/period';
import type { Day, Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { ExecutiveSponsorship } from './executive-sponsorship.entity';

export interface EndSponsorshipCommand {
  readonly lastDay: Day;
  readonly toPrecision?: Precision | null;
}

/** A sponsor stops. Everything that was recorded of the relationship stays. */
@Injectable()
export class EndSponsorship {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 422 for a day before the first. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: EndSponsorshipCommand): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { during, version } = await tx.held(ExecutiveSponsorship, id, ifMatch);
      await tx.change(ExecutiveSponsorship, id, {
        during: rangeUntil(during, command.lastDay),
        toPrecision: command.toPrecision ?? 'DAY',
      });
      await tx.trail('end-sponsorship', 'sponsorship', id, command);
      return { id, version: version + 1 };
    });
  }
}
