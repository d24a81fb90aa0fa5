import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import type { Viewer } from '../platform/viewer';
import { Tension } from './tension.entity';

/** A tension is felt again. How it was handled before stays in its history. */
@Injectable()
export class ReopenTension {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 409 when it is open. */
  async execute(viewer: Viewer, id: string, ifMatch: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const { version, handledOn } = await tx.held(Tension, id, ifMatch);
      if (handledOn === null) throw new Problem(409, 'tension-open', 'This tension is open already.');
      await tx.change(Tension, id, { handledOn: null, handling: null });
      await tx.trail('reopen-tension', 'tension', id, {});
      return { id, version: version + 1 };
    });
  }
}
