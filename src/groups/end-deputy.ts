import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { rangeUntil } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { NamedDeputy } from './named-deputy.entity';

/** Somebody is no longer a deputy for a seat. */
@Injectable()
export class EndDeputy {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 for a day before their first, 409 for one after the seat's last. */
  async execute(viewer: Viewer, id: string, version: number, { lastDay }: { lastDay: Day }): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const deputy = await tx.held(NamedDeputy, id, version);
      await tx.change(NamedDeputy, id, { during: rangeUntil(deputy.during, lastDay) });
      await tx.trail('end-deputy', 'namedDeputy', id, { lastDay });
      return { id, version: version + 1 };
    });
  }
}
