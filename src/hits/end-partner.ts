import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeUntil } from '../platform/time/period';
import type { Precision } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { HitPartner } from './hit-partner.entity';

export interface EndPartnerCommand {
  readonly lastDay: string;
  readonly toPrecision?: Precision | null;
}

/** An organisation takes part in a HIT no longer, or its last day is put right. */
@Injectable()
export class EndPartner {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when it would end before it begins, 409 when it is a partner again before that day. */
  async execute(
    viewer: Viewer,
    partner: string,
    ifMatch: number,
    command: EndPartnerCommand,
  ): Promise<{ id: string; version: number }> {
    const { lastDay } = command;
    const toPrecision = command.toPrecision ?? 'DAY';
    return this.database.write(viewer, async (tx) => {
      const { id, version, during } = await tx.held(HitPartner, partner, ifMatch);
      await tx.change(HitPartner, id, { during: rangeUntil(during, lastDay), toPrecision });
      await tx.trail('end-partner', 'hitPartner', id, { lastDay, toPrecision, before: during });
      return { id, version: version + 1 };
    });
  }
}
