import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { refuseClosed } from './open-ask';
import { SponsorAsk } from './sponsor-ask.entity';

/** The HIT withdraws an ask that is no longer needed. */
@Injectable()
export class CloseAsk {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 when it is closed already. */
  async execute(viewer: Viewer, id: string, ifMatch: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const ask = await tx.held(SponsorAsk, id, ifMatch);
      refuseClosed(ask);
      await tx.change(SponsorAsk, id, { status: 'WITHDRAWN' });
      await tx.trail('close-ask', 'ask', id, {});
      return { id, version: ask.version + 1 };
    });
  }
}
