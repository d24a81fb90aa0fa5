import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { rangeUntil } from '../platform/time/period';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { HitPriority } from './hit-priority.entity';
import { latestHitPriority } from './hit-turn.queries';
import { Hit } from './hit.entity';

export interface EndPriorityCommand {
  readonly priority: string;
  readonly lastDay: string;
}

/** A HIT addresses a partner priority no longer. */
@Injectable()
export class EndPriority {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such HIT or it never addressed the priority, 412, 422 when it would end before it begins. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: EndPriorityCommand,
  ): Promise<{ id: string; version: number }> {
    const { priority, lastDay } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      const [latest] = await tx.rows<InTurn>(latestHitPriority, [id, priority]);
      if (!latest) throw new Problem(404, 'not-found', 'This HIT addresses no such priority.');
      await tx.change(HitPriority, latest.id, { during: rangeUntil(latest.during, lastDay) });
      await tx.change(Hit, id, {});
      await tx.trail('end-priority', 'hit', id, { priority, lastDay, before: latest.during });
      return { id, version: version + 1 };
    });
  }
}
