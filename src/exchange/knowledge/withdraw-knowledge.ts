import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { SharedKnowledge } from './shared-knowledge.entity';

/** Something is shared no longer. Whoever shared it still sees it, and who had read it. */
@Injectable()
export class WithdrawKnowledge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when it is withdrawn already. */
  async execute(viewer: Viewer, id: string, ifMatch: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { version, withdrawnOn } = await tx.held(SharedKnowledge, id, ifMatch);
      if (withdrawnOn !== null) throw new Problem(409, 'knowledge-withdrawn', 'This is not shared any more.');
      await tx.change(SharedKnowledge, id, { withdrawnOn: this.clock.today() });
      await tx.trail('withdraw-knowledge', 'sharedKnowledge', id, {});
      return { id, version: version + 1 };
    });
  }
}
