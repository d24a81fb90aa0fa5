import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { Account } from './account.entity';
import { refuseForLastAdministrator } from './last-administrator';

/** Closes an account: its tokens are worth nothing from now on. What it did stays in the trail. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 404, 412, 409 when it is closed already or when nobody else could let people in. */
  async execute(viewer: Viewer, id: string, version: number): Promise<Written> {
    return this.database.write(viewer, async (tx) => {
      const account = await tx.held(Account, id, version);
      if (account.closedAt !== null) throw new Problem(409, 'account-is-closed', 'This account is closed already.');
      await refuseForLastAdministrator(tx, id, this.clock.today());
      await tx.change(Account, id, { closedAt: this.clock.now() });
      await tx.trail('close-account', 'account', id, {});
      return { id, version: version + 1 };
    });
  }
}
