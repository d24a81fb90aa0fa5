import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { HitName } from './hit-name.entity';
import { latestHitName } from './hit-turn.queries';
import { Hit } from './hit.entity';

export interface RenameHitCommand {
  readonly name: string;
  readonly from: string;
}

/** Gives a HIT another name from a day; the present one ends the day before. From its own first day, it is put right. */
@Injectable()
export class RenameHit {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, and 409 when a name begins after that day. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: RenameHitCommand,
  ): Promise<{ id: string; version: number }> {
    const { name, from } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      const [latest] = await tx.rows<InTurn & { name: string }>(latestHitName, [id]);
      const turn = turnFrom(from, 'name', latest);
      if (turn.ends) await tx.change(HitName, turn.ends.id, { during: turn.ends.during });
      if (turn.corrects !== null) await tx.change(HitName, turn.corrects, { name });
      else await tx.insert(HitName, [{ hitId: id, name, during: turn.during }]);
      await tx.change(Hit, id, {});
      await tx.trail('rename-hit', 'hit', id, { name, from, before: latest?.name ?? null });
      return { id, version: version + 1 };
    });
  }
}
