import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rangeUntil } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import type { OrganisationEnded } from './end-organisation';
import { endLife } from './ending';
import { OrganisationalUnit } from './organisational-unit.entity';

export interface EndUnitCommand {
  readonly lastDay: string;
}

/** Ends a unit; its posts and their holders end with it. */
@Injectable()
export class EndUnit {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 422 when it would end before it begins, 409 when something in it begins later or it hosts a HIT beyond that day. */
  async execute(
    viewer: Viewer,
    unit: string,
    ifMatch: number,
    { lastDay }: EndUnitCommand,
  ): Promise<OrganisationEnded> {
    return this.database.write(viewer, async (tx) => {
      const { id, version, during } = await tx.held(OrganisationalUnit, unit, ifMatch);
      rangeUntil(during, lastDay);
      const ended = await endLife(tx, 'unit', id, lastDay);
      await tx.trail('end-unit', 'organisationalUnit', id, { lastDay, before: during, ended });
      return { id, version: version + 1, ended };
    });
  }
}
