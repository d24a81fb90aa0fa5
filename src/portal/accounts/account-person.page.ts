import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LinkAccountRequest } from '../../access/accounts.dto';
import { LinkAccount } from '../../access/link-account';
import { Needs } from '../../access/needs.decorator';
import { peopleOnDay } from '../../directory/person.queries';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Words } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { accountSeen } from './accounts.queries';
import type { AccountSeen } from './accounts.queries';

class AccountPersonQuery {
  @Words(200, { optional: true })
  @IsOptional()
  q?: string;
}

interface PersonFound {
  readonly id: string;
  readonly name: string;
  readonly organisations: readonly string[];
}

const mostShown = 20;

/** Says whose account it is: somebody of the directory who is found by name, or nobody of it. */
@PageController('admin/accounts/:id/person')
export class AccountPersonPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly linkAccount: LinkAccount,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('access:manage')
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { q }: AccountPersonQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, id, q, null, request, reply);
  }

  @Post()
  @Needs('access:manage')
  async link(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const chosen = form.one('person');
      if (chosen === '') throw Problem.field('#/person', 'Select whose account it is');
      const asked = await checkedRequest(LinkAccountRequest, { person: chosen === 'nobody' ? null : chosen });
      await this.linkAccount.execute(viewer, id, Number(form.one('version')), asked);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(viewer, id, form.one('q'), refusal, request, reply);
    }
    await reply.redirect(`/admin/accounts/${id}?said=linked`, 303);
  }

  private async show(
    viewer: Viewer,
    id: string,
    q: string | undefined,
    refusal: Problem | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const asOf = this.clock.today();
    const account = await this.database.one<AccountSeen>(viewer, accountSeen, [id, asOf, this.clock.now()]);
    if (account === null) throw Problem.notFound('account');
    // Most accounts are called as the person is.
    const words = q ?? account.name;
    const asked = { sort: null, isDescending: false, number: 1, size: mostShown };
    const found = await this.lists.sheet<PersonFound>(viewer, peopleOnDay, { asOf, q: words }, asked);
    await this.showPage.execute(request, reply, 'accounts/account-person', {
      title: 'Whose account it is',
      section: 'admin',
      trail: adminTrail(
        { text: 'Accounts', href: '/admin/accounts' },
        { text: account.name, href: `/admin/accounts/${id}` },
      ),
      account,
      q: words,
      inAll: found.total,
      choices: found.items.map(({ id: value, name, organisations }) => ({
        value,
        text: name,
        ...(organisations.length > 0 ? { hint: { text: organisations.join(', ') } } : {}),
      })),
      ...faultsAtFields(refusal, 'person'),
    });
  }
}
