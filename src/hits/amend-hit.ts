import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Viewer } from '../platform/viewer';
import { Hit } from './hit.entity';

export interface AmendHitCommand {
  readonly acronym?: string | null;
  readonly purpose?: string | null;
}

/** Puts a HIT's acronym or purpose right. What is left out stays; null takes it away. */
@Injectable()
export class AmendHit {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such HIT, 412 when somebody changed it. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: AmendHitCommand,
  ): Promise<{ id: string; version: number }> {
    return this.database.write(viewer, async (tx) => {
      const { id, version, ...before } = await tx.held(Hit, hit, ifMatch);
      const { acronym = before.acronym, purpose = before.purpose } = command;
      await tx.change(Hit, id, { acronym, purpose });
      await tx.trail('amend-hit', 'hit', id, { before, after: { acronym, purpose } });
      return { id, version: version + 1 };
    });
  }
}
