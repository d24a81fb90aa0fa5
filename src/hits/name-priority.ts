import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeOf } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { HitPriority } from './hit-priority.entity';
import { Hit } from './hit.entity';

export interface NamePriorityCommand {
  readonly priority: string;
  readonly from: string;
  readonly to?: string | null;
}

/** Names a partner priority that a HIT addresses from a day. */
@Injectable()
export class NamePriority {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when there is no such priority, 409 when the HIT addresses it on those days already. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: NamePriorityCommand,
  ): Promise<{ id: string; version: number }> {
    const { priority, from, to = null } = command;
    return this.database.write(viewer, async (tx) => {
      const during = rangeOf(from, to);
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      await tx.insert(HitPriority, [{ hitId: id, priorityId: priority, during }]);
      await tx.change(Hit, id, {});
      await tx.trail('name-priority', 'hit', id, { priority, from, to });
      return { id, version: version + 1 };
    });
  }
}
