import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { newId } from '../platform/database/new-id';
import type { Written } from '../platform/http/responses';
import { Problem } from '../platform/problems/problem';
import { rangeOf } from '../platform/time/period';
import type { Day } from '../platform/time/period';
import type { Viewer } from '../platform/viewer';
import { Account } from './account.entity';
import { hitAroundGroup } from './account.queries';
import { RoleGrant } from './role-grant.entity';
import { roleIsAbout } from './roles';
import type { Role } from './roles';

export interface GrantRoleCommand {
  readonly role: Role;
  readonly hit?: string | null;
  readonly group?: string | null;
  readonly from: Day;
  readonly to?: Day | null;
}

/** Gives an account a role for a time: on the partnership, a HIT or a group, as the role asks for. */
@Injectable()
export class GrantRole {
  constructor(private readonly database: Database) {}

  /** Throws 404 for an unknown account, 409 when it holds that role then, 422 at the field that does not fit the role. */
  async execute(viewer: Viewer, accountId: string, command: GrantRoleCommand): Promise<Written> {
    const { role, hit = null, group = null, from, to = null } = command;
    const about = roleIsAbout[role];
    refuseUnfit(about === 'HIT', hit, '#/hit', 'HIT');
    refuseUnfit(about === 'GROUP', group, '#/group', 'group');
    return this.database.write(viewer, async (tx) => {
      const { closedAt } = await tx.held(Account, accountId);
      if (closedAt !== null) throw new Problem(409, 'account-is-closed', 'This account is closed. Open another.');
      const [around] = group === null ? [] : await tx.rows<{ hitId: string | null }>(hitAroundGroup, [group]);
      const id = newId();
      const hitId = hit ?? around?.hitId ?? null;
      await tx.insert(RoleGrant, [{ id, accountId, role, hitId, groupId: group, during: rangeOf(from, to) }]);
      await tx.trail('grant-role', 'roleGrant', id, { account: accountId, ...command });
      return { id, version: 1 };
    });
  }
}

function refuseUnfit(isAsked: boolean, given: string | null, pointer: string, thing: string): void {
  if (isAsked && given === null) throw Problem.field(pointer, `Say on which ${thing} the role is held.`);
  if (!isAsked && given !== null) throw Problem.field(pointer, `Leave the ${thing} out: the role is not held on one.`);
}
