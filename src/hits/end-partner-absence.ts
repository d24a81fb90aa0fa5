import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Problem } from '../platform/problems/problem';
import { rangeUntil } from '../platform/time/period';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { latestAbsence } from './hit-turn.queries';
import { Hit } from './hit.entity';
import { PartnerAbsence } from './partner-absence.entity';

export interface EndPartnerAbsenceCommand {
  readonly organisation: string;
  readonly lastDay: string;
}

/** The explanation of an organisation's absence holds no longer. */
@Injectable()
export class EndPartnerAbsence {
  constructor(private readonly database: Database) {}

  /** Throws 404 when there is no such HIT or nothing was explained, 412, 422 when it would end before it begins. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: EndPartnerAbsenceCommand,
  ): Promise<{ id: string; version: number }> {
    const { organisation, lastDay } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      const [latest] = await tx.rows<InTurn>(latestAbsence, [id, organisation]);
      if (!latest) throw new Problem(404, 'not-found', 'No absence of this organisation is explained.');
      await tx.change(PartnerAbsence, latest.id, { during: rangeUntil(latest.during, lastDay) });
      await tx.change(Hit, id, {});
      await tx.trail('end-partner-absence', 'hit', id, { organisation, lastDay, before: latest.during });
      return { id, version: version + 1 };
    });
  }
}
