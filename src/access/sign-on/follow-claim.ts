import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { Clock } from '../../platform/time/clock';
import { plusDays, rangeOf, rangeUntil } from '../../platform/time/period';
import type { DateRange, Day } from '../../platform/time/period';
import { RoleGrant } from '../role-grant.entity';
import type { GrantOrigin } from '../role-grant.entity';
import type { Role } from '../roles';
import type { ClaimedRole } from './claimed-roles';
import { claimedOnThings, rolesHeld } from './sign-on.queries';

interface OnThing {
  readonly role: Role;
  readonly hitId: string | null;
  readonly groupId: string | null;
}

type Claimed = OnThing & { readonly before: Day | null };
type Held = OnThing & {
  readonly id: string;
  readonly origin: GrantOrigin;
  readonly during: DateRange;
  readonly isOfToday: boolean;
};

/** Makes the roles that a provider tells of those that somebody holds; what an administrator gave stays as it is. */
@Injectable()
export class FollowClaim {
  constructor(private readonly clock: Clock) {}

  /** From today on: what is told is held, and what was told earlier and is not any more has ended. */
  async execute(tx: Tx, accountId: string, claimed: readonly ClaimedRole[]): Promise<void> {
    const today = this.clock.today();
    const told = [claimed.map(({ role }) => role), claimed.map(({ hit }) => hit), claimed.map(({ group }) => group)];
    const wanted = await tx.rows<Claimed>(claimedOnThings, [accountId, today, ...told]);
    const held = await tx.rows<Held>(rolesHeld, [accountId, today]);
    for (const grant of held) {
      if (grant.origin !== 'CLAIMED' || wanted.some((one) => isSame(one, grant))) continue;
      await this.end(tx, grant, today);
    }
    for (const one of wanted) {
      if (held.some((grant) => isSame(one, grant))) continue;
      const { role, hitId, groupId, before } = one;
      const id = newId();
      const during = rangeOf(today, before === null ? null : plusDays(before, -1));
      await tx.insert(RoleGrant, [{ id, accountId, role, hitId, groupId, during, origin: 'CLAIMED' }]);
      await tx.trail('grant-role', 'roleGrant', id, { account: accountId, role, hitId, groupId, origin: 'CLAIMED' });
    }
  }

  /** It was held until yesterday; one that was told of only today counts on no day. */
  private async end(tx: Tx, { id, during, isOfToday }: Held, today: Day): Promise<void> {
    const lastDay = plusDays(today, -1);
    await tx.change(RoleGrant, id, isOfToday ? { voidAt: this.clock.now() } : { during: rangeUntil(during, lastDay) });
    await tx.trail('end-role-grant', 'roleGrant', id, { lastDay: isOfToday ? null : lastDay, origin: 'CLAIMED' });
  }
}

function isSame(a: OnThing, b: OnThing): boolean {
  return a.role === b.role && a.hitId === b.hitId && a.groupId === b.groupId;
}
