import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { plusDays, rangeUntil } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { refuseForLastAdministrator } from './last-administrator';
import { RoleGrant } from './role-grant.entity';

/** Somebody no longer holds a role. */
@Injectable()
export class EndRoleGrant {
  constructor(private readonly database: Database) {}

  /** Throws 404, 412, 409 when nobody else could let people in from then on, 422 for a day before its first. */
  async execute(viewer: Viewer, id: string, version: number, { lastDay }: { lastDay: Day }): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const grant = await tx.held(RoleGrant, id, version);
      if (grant.role === 'ADMINISTRATOR') await refuseForLastAdministrator(tx, grant.accountId, plusDays(lastDay, 1));
      await tx.change(RoleGrant, id, { during: rangeUntil(grant.during, lastDay) });
      await tx.trail('end-role-grant', 'roleGrant', id, { lastDay });
      return { id, version: version + 1 };
    });
  }
}
