import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permitted } from '../../access/permitted';
import { roleInWords, roleIsAbout, roles } from '../../access/roles';
import type { LinkKind } from '../../access/sign-in/link-kind';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { faultsAtFields } from '../faults-at-fields';
import { ShowPage } from '../show-page';
import { accountSeen } from './accounts.queries';
import type { AccountSeen, GrantSeen } from './accounts.queries';

/** What happened a moment ago, as the green banner says it. */
export const accountSaid = {
  opened: 'The account is open. Now give it a role.',
  given: 'The role is given.',
  ended: 'The role has a last day.',
  linked: 'Noted whose account it is.',
  'factor-off': 'The second factor is switched off. The password is enough until another one is set up.',
  'signed-out': 'They are signed out in every browser.',
  closed: 'The account is closed. Its sessions and tokens are worth nothing from now on.',
} as const;
export type AccountSaid = keyof typeof accountSaid;

interface Visit {
  readonly viewer: Viewer;
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the page shows besides the account. */
interface Shown {
  readonly told?: AccountSaid | null;
  readonly link?: { readonly kind: LinkKind; readonly address: string; readonly expiresAt: string };
  readonly refusal?: Problem | null;
}

/** What a role is held on, in words. */
export function heldOn({ role, on }: Pick<GrantSeen, 'role' | 'on'>): string {
  return roleIsAbout[role] === 'PARTNERSHIP' ? 'The whole partnership' : (on ?? 'Not recorded');
}

/** Shows one account, to whoever may read accounts; what may be done with it, to whoever may manage them. */
@Injectable()
export class ShowAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  /** Throws 404 when there is none. */
  async execute({ viewer, id, request, reply }: Visit, { told = null, link, refusal = null }: Shown): Promise<void> {
    const values = [id, this.clock.today(), this.clock.now()];
    const account = await this.database.one<AccountSeen>(viewer, accountSeen, values);
    if (account === null) throw Problem.notFound('account');
    const grants = account.grants.map((grant) => ({ ...grant, text: roleInWords[grant.role], on: heldOn(grant) }));
    const running = grants.filter(({ isOver }) => !isOver);
    await this.showPage.execute(request, reply, 'accounts/account', {
      title: account.name,
      recorded: { kind: 'account', id },
      section: 'admin',
      trail: adminTrail({ text: 'Accounts', href: '/admin/accounts' }),
      account,
      running,
      over: grants.filter(({ isOver }) => isOver),
      mayManage: permitted(request, 'access:manage') && account.closedAt === null,
      isContributor: running.length > 0 && running.every(({ role }) => role === 'PUBLIC_CONTRIBUTOR'),
      roleChoices: roles.map((role) => ({ value: role, text: roleInWords[role] })),
      told: told === null ? null : accountSaid[told],
      link,
      ...faultsAtFields(refusal, 'account'),
    });
  }
}
