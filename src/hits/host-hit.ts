import { Injectable } from '@nestjs/common';
import { OrganisationalUnit } from '../directory/organisational-unit.entity';
import { Database } from '../platform/database/database';
import { periodOf } from '../platform/time/period';
import { turnFrom } from '../platform/time/turn';
import type { InTurn } from '../platform/time/turn';
import type { Viewer } from '../platform/viewer';
import { latestHosting } from './hit-turn.queries';
import { Hit } from './hit.entity';
import { Hosting } from './hosting.entity';

export interface HostHitCommand {
  readonly unit: string;
  readonly from: string;
}

/** A HIT is "embedded managerially within" a unit from a day, until the unit ends; the present host ends the day before. */
@Injectable()
export class HostHit {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when there is no such unit, 409 when it is not there on the day or another host begins later. */
  async execute(
    viewer: Viewer,
    hit: string,
    ifMatch: number,
    command: HostHitCommand,
  ): Promise<{ id: string; version: number }> {
    const { from } = command;
    return this.database.write(viewer, async (tx) => {
      const { id, version } = await tx.held(Hit, hit, ifMatch);
      const unit = await tx.named(OrganisationalUnit, command.unit, '#/unit');
      const [latest] = await tx.rows<InTurn & { unitId: string }>(latestHosting, [id]);
      const { ends, corrects, during } = turnFrom(from, 'hosting', latest, periodOf(unit.during).to);
      if (ends) await tx.change(Hosting, ends.id, { during: ends.during });
      if (corrects !== null) await tx.change(Hosting, corrects, { unitId: unit.id, during });
      else await tx.insert(Hosting, [{ hitId: id, unitId: unit.id, during }]);
      await tx.change(Hit, id, {});
      await tx.trail('host-hit', 'hit', id, { unit: unit.id, from, before: latest?.unitId ?? null });
      return { id, version: version + 1 };
    });
  }
}
