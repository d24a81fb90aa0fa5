import { Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accounts } from '../../access/account.queries';
import { OpenAccountRequest } from '../../access/accounts.dto';
import type { AccountView } from '../../access/accounts.dto';
import { Needs } from '../../access/needs.decorator';
import { OpenAccount } from '../../access/open-account';
import { permitted } from '../../access/permitted';
import { roleInWords } from '../../access/roles';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, sortHead, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { askedOf, filterChoices } from './accounts-asked';
import { AccountsPageQuery } from './accounts.dto';

/** Who can come in: the accounts, and a form for another one. */
@PageController('admin/accounts')
export class AccountsPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly openAccount: OpenAccount,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('access:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: AccountsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = this.clock.today();
    const { ACCOUNT_UNSEEN_DAYS: unseenDays } = await settingsOf(this.database, viewer, asOf);
    const parameters = { asOf, ...askedOf(query, asOf, unseenDays) };
    if (query.format === 'csv') {
      await this.lists.send({ viewer, list: accounts, parameters }, { format: 'csv', limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<AccountView>(viewer, accounts, parameters, askedSheet(query));
    const { url } = request;
    await this.showPage.execute(request, reply, 'accounts/accounts', {
      title: sheet.number > 1 ? `Accounts (page ${String(sheet.number)})` : 'Accounts',
      section: 'admin',
      trail: adminTrail(),
      sheet,
      shown: sheet.items.map((account) => ({
        account,
        roles: account.roles.map((role) => roleInWords[role]).join(', '),
      })),
      heads: { name: sortHead(url, 'name', 'Name'), lastSeen: sortHead(url, 'lastSeen', 'Last seen') },
      links: sheetLinks(url, sheet),
      csv: withQuery(url, { format: 'csv', page: null }),
      mayOpen: permitted(request, 'access:manage'),
      ...filterChoices(query, unseenDays),
    });
  }

  @Get('new')
  @Needs('access:manage')
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showForm(request, reply, new FormAnswers({}), null);
  }

  @Post('new')
  @Needs('access:manage')
  async open(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      if (form.one('kind') === '') throw Problem.field('#/kind', 'Select who comes in by it');
      const typed = { kind: form.one('kind'), name: form.one('name'), email: form.one('email') || null };
      const { id } = await this.openAccount.execute(viewer, await checkedRequest(OpenAccountRequest, typed));
      await reply.redirect(`/admin/accounts/${id}?said=opened`, 303);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      await this.showForm(request, reply, form, refusal);
    }
  }

  private async showForm(
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormAnswers,
    refusal: Problem | null,
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'accounts/open-account', {
      title: 'Open an account',
      section: 'admin',
      trail: adminTrail({ text: 'Accounts', href: '/admin/accounts' }),
      typed: { kind: form.one('kind'), name: form.one('name'), email: form.one('email') },
      ...faultsAtFields(refusal, 'email'),
    });
  }
}
