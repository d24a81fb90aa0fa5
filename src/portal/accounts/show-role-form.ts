import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { roleInWords, roleIsAbout } from '../../access/roles';
import type { Role } from '../../access/roles';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import type { FormAnswers } from '../form-answers';
import { byField } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { ShowPage } from '../show-page';
import { dayTyped } from './day-typed';
import { accountSeen, groupsToHold, teamsToHold } from './accounts.queries';
import type { AccountSeen, Holdable } from './accounts.queries';
import { heldOn } from './show-account';

/** Somebody in front of a form about the roles of an account. */
export interface RoleVisit {
  readonly viewer: Viewer;
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Filled {
  readonly form: FormAnswers;
  readonly errors: readonly FaultShown[];
}

/** Shows the forms that give and end roles, as they were left. */
@Injectable()
export class ShowRoleForm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  /** Throws 404 for an unknown account. */
  async toGive(visit: RoleVisit, { role, q, form, errors }: Filled & { role: Role; q: string }): Promise<void> {
    const today = this.clock.today();
    const account = await this.account(visit);
    const about = roleIsAbout[role];
    const choices =
      about === 'PARTNERSHIP'
        ? []
        : await this.database.rows<Holdable>(visit.viewer, about === 'HIT' ? teamsToHold : groupsToHold, [today, q]);
    await this.show(visit, account, 'accounts/give-role', errors, {
      title: `Give the role ${roleInWords[role]}`,
      role,
      about,
      q,
      choices: choices.map(({ id, text }) => ({ value: id, text, checked: id === form.one('on') })),
      inAll: choices[0]?.inAll ?? 0,
      from: form.day('from') ?? dayTyped(today),
      to: form.day('to'),
    });
  }

  /** Throws 404 for an unknown account, and for a role that it does not hold. */
  async toEnd(visit: RoleVisit, { grant, form, errors }: Filled & { grant: string }): Promise<void> {
    const account = await this.account(visit);
    const ending = account.grants.find(({ id }) => id === grant);
    if (ending === undefined) throw Problem.notFound('role');
    await this.show(visit, account, 'accounts/end-role', errors, {
      title: `End the role ${roleInWords[ending.role]}`,
      ending,
      on: heldOn(ending),
      last: form.day('last') ?? dayTyped(this.clock.today()),
    });
  }

  private async account({ viewer, id }: RoleVisit): Promise<AccountSeen> {
    const values = [id, this.clock.today(), this.clock.now()];
    const account = await this.database.one<AccountSeen>(viewer, accountSeen, values);
    if (account === null) throw Problem.notFound('account');
    return account;
  }

  private async show(
    { request, reply }: RoleVisit,
    account: AccountSeen,
    template: string,
    errors: readonly FaultShown[],
    more: { readonly title: string; readonly [name: string]: unknown },
  ): Promise<void> {
    await this.showPage.execute(request, reply, template, {
      ...more,
      section: 'admin',
      trail: adminTrail(
        { text: 'Accounts', href: '/admin/accounts' },
        { text: account.name, href: `/admin/accounts/${account.id}` },
      ),
      account,
      status: errors.length > 0 ? 422 : 200,
      errors,
      faults: byField(errors),
    });
  }
}
