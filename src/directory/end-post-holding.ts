import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeUntil } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { PostHolding } from './post-holding.entity';

export interface EndPostHoldingCommand {
  readonly lastDay: string;
  readonly toPrecision?: Precision | null;
}

/** Ends somebody's holding of a post, or puts its last day right. */
@Injectable()
export class EndPostHolding {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when it would end before it begins, 409 when it would reach beyond the post or into the next holder. */
  async execute(
    viewer: Viewer,
    holding: string,
    ifMatch: number,
    command: EndPostHoldingCommand,
  ): Promise<{ id: string; version: number }> {
    const { lastDay } = command;
    const toPrecision = command.toPrecision ?? 'DAY';
    return this.database.write(viewer, async (tx) => {
      const { id, version, during } = await tx.held(PostHolding, holding, ifMatch);
      await tx.change(PostHolding, id, { during: rangeUntil(during, lastDay), toPrecision });
      await tx.trail('end-post-holding', 'postHolding', id, { lastDay, toPrecision, before: during });
      return { id, version: version + 1 };
    });
  }
}
