import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { rangeUntil } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Commitment } from './commitment.entity';

/** A promise no longer holds after a day. What was found until then stays. */
@Injectable()
export class EndCommitment {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 422 for a day before the first. */
  async execute(viewer: Viewer, id: string, ifMatch: number, command: { readonly lastDay: Day }): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { during, version } = await tx.held(Commitment, id, ifMatch);
      await tx.change(Commitment, id, { during: rangeUntil(during, command.lastDay) });
      await tx.trail('end-commitment', 'commitment', id, command);
      return { id, version: version + 1 };
    });
  }
}
