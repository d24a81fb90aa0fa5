import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { refuseImpossibleStatus } from './hit-life';
import { HitStatus } from './hit-status.entity';
import type { HitStatusName } from './hit-status.entity';
import { latestHitStatuses } from './hit-turn.queries';
import { Hit } from './hit.entity';

export interface RecordStatusCommand {
  readonly status: HitStatusName;
  readonly reason?: string | null;
  readonly from: string;
}

/** A HIT's status from a day; the present one ends the day before. From its own first day, it is put right. */
@Injectable()
export class RecordStatus {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 for a status back in time or one that cannot follow. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: RecordStatusCommand,
  ): Promise<{ id: string; version: number }> {
    const { status, reason = null, from } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      const [latest, earlier] = await tx.rows<InTurn & { status: HitStatusName }>(latestHitStatuses, [id]);
      const turn = turnFrom(from, 'status', latest);
      const before = turn.corrects === null ? latest : earlier;
      refuseImpossibleStatus(before?.status ?? null, status);
      if (turn.ends) await tx.change(HitStatus, turn.ends.id, { during: turn.ends.during });
      if (turn.corrects !== null) await tx.change(HitStatus, turn.corrects, { status, reason });
      else await tx.insert(HitStatus, [{ hitId: id, status, reason, during: turn.during }]);
      await tx.change(Hit, id, {});
      await tx.trail('record-status', 'hit', id, { status, reason, from, before: latest?.status ?? null });
      return { id, version: version + 1 };
    });
  }
}
