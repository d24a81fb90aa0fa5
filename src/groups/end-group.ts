import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeUntil } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { endTogether } from './ends-together';
import { goesOnInGroup, holdSeatsOfGroup } from './ending.queries';
import type { GoesOnRow } from './ending.queries';
import { Group } from './group.entity';
import type { EndedWithItsParts } from './ended-with.dto';

/** Ends a group, and with it its seats, whoever sits in them, deputies, lines, links, rhythm and terms of reference. */
@Injectable()
export class EndGroup {
  constructor(private readonly database: Database) {}

  /** Gives what ended with it. Throws 404, 412, 422 for a day before its first, 409 when something of it begins only later. */
  async execute(
    viewer: Viewer,
    id: string,
    version: number,
    { lastDay }: { lastDay: Day },
  ): Promise<EndedWithItsParts> {
    return this.database.write(viewer, async (tx) => {
      const group = await tx.held(Group, id, version);
      const during = rangeUntil(group.during, lastDay);
      await tx.rows(holdSeatsOfGroup, [id]);
      const ended = await endTogether(tx, await tx.rows<GoesOnRow>(goesOnInGroup, [id, lastDay]), lastDay);
      await tx.change(Group, id, { during });
      await tx.trail('end-group', 'group', id, { lastDay, ended });
      return { id, version: version + 1, ended };
    });
  }
}
