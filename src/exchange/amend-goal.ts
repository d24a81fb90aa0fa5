import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { CommonGoal } from './common-goal.entity';

/** Puts the words of a common goal right. A goal that became another one ends, and the other begins. */
@Injectable()
export class AmendGoal {
  constructor(private readonly database: Database) {}

  /** Throws 404 and 412. */
  async execute(
    viewer: Viewer,
    id: string,
    ifMatch: number,
    { statement }: { readonly statement: string },
  ): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { version } = await tx.held(CommonGoal, id, ifMatch);
      await tx.change(CommonGoal, id, { statement });
      await tx.trail('amend-goal', 'commonGoal', id, { statement });
      return { id, version: version + 1 };
    });
  }
}
