import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { rangeUntil } from '../platform/time/period';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { latestHosting } from './hit-turn.queries';
import { Hit } from './hit.entity';
import { Hosting } from './hosting.entity';

export interface EndHostingCommand {
  readonly lastDay: string;
}

/** A unit hosts a HIT no longer, and none takes its place. */
@Injectable()
export class EndHosting {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such HIT or it never had a host, 412, 422 when it would end before it begins, 409 beyond the unit's life. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    { lastDay }: EndHostingCommand,
  ): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      const [latest] = await tx.rows<InTurn>(latestHosting, [id]);
      if (!latest) throw new Problem(404, 'not-found', 'This HIT is hosted in no unit.');
      await tx.change(Hosting, latest.id, { during: rangeUntil(latest.during, lastDay) });
      await tx.change(Hit, id, {});
      await tx.trail('end-hosting', 'hit', id, { lastDay, before: latest.during });
      return { id, version: version + 1 };
    });
  }
}
