import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { KeptItem } from './kept-item.entity';

/** Gives up an item that a group kept for its agendas. Those that it is on stay as they are. */
@Injectable()
export class EndKeptItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, and 409 when it is not kept any more. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { groupId, endedOn } = await tx.held(KeptItem, id, version);
      if (endedOn !== null) throw new Problem(409, 'kept-item-ended', 'This item is not kept any more.');
      await tx.change(KeptItem, id, { endedOn: this.clock.today() });
      await tx.trail('end-kept-item', 'group', groupId, { id });
      return { id, version: version + 1 };
    });
  }
}
