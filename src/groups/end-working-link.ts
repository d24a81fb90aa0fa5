import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { rangeUntil } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { WorkingLink } from './working-link.entity';

/** Two groups work with each other no longer. */
@Injectable()
export class EndWorkingLink {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 for a day before its first, 409 for one after the last of either group. */
  async execute(viewer: Viewer, id: string, version: number, { lastDay }: { lastDay: Day }): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const link = await tx.held(WorkingLink, id, version);
      await tx.change(WorkingLink, id, { during: rangeUntil(link.during, lastDay) });
      await tx.trail('end-working-link', 'workingLink', id, { lastDay });
      return { id, version: version + 1 };
    });
  }
}
