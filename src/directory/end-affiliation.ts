import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeUntil } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Affiliation } from './affiliation.entity';

export interface EndAffiliationCommand {
  readonly lastDay: string;
  readonly toPrecision?: Precision | null;
}

/** Ends somebody's belonging to an organisation, or puts its last day right. */
@Injectable()
export class EndAffiliation {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when it would end before it begins, 409 when they belong to it again before that day. */
  async execute(
    viewer: Viewer,
    affiliation: string,
    ifMatch: number,
    command: EndAffiliationCommand,
  ): Promise<{ id: string; version: number }> {
    const { lastDay } = command;
    const toPrecision = command.toPrecision ?? 'DAY';
    return this.database.write(viewer, async (tx) => {
      const { id, version, during } = await tx.held(Affiliation, affiliation, ifMatch);
      await tx.change(Affiliation, id, { during: rangeUntil(during, lastDay), toPrecision });
      await tx.trail('end-affiliation', 'affiliation', id, { lastDay, toPrecision, before: during });
      return { id, version: version + 1 };
    });
  }
}
