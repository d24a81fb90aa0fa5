import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountById } from '../../access/account.queries';
import type { AccountView } from '../../access/accounts.dto';
import { IssueToken } from '../../access/issue-token';
import { Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { RevokeToken } from '../../access/revoke-token';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowTokens } from './show-tokens';
import type { TokensVisit } from './show-tokens';
import { issueAsAsked, revokeAsAsked } from './token-answers';

/** The tokens of an account, such as that of a service. */
@PageController('admin/accounts/:id/tokens')
export class AccountTokensPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly issueToken: IssueToken,
    private readonly revokeToken: RevokeToken,
    private readonly showTokens: ShowTokens,
  ) {}

  @Get()
  @Needs('access:read')
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showTokens.execute(await this.visitOf(viewer, id, request, reply), {});
  }

  @Post()
  @Needs('access:manage')
  async issue(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = await this.visitOf(viewer, id, request, reply);
    await issueAsAsked(visit, new FormAnswers(request.body), this.showTokens, (asked) =>
      this.issueToken.execute(viewer, id, asked),
    );
  }

  @Post(':token/revoke')
  @Needs('access:manage')
  async revoke(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('token', IdPipe) token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = await this.visitOf(viewer, id, request, reply);
    const version = Number(new FormAnswers(request.body).one('version'));
    await revokeAsAsked(visit, this.showTokens, () => this.revokeToken.execute(viewer, token, version, id));
  }

  private async visitOf(
    viewer: Viewer,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<TokensVisit> {
    const account = await this.database.one<AccountView>(viewer, accountById, [id, this.clock.today()]);
    if (account === null) throw Problem.notFound('account');
    const here = `/admin/accounts/${id}/tokens`;
    const above = [
      { text: 'Accounts', href: '/admin/accounts' },
      { text: account.name, href: `/admin/accounts/${id}` },
    ];
    const page = { title: `Tokens of ${account.name}`, section: 'admin', trail: adminTrail(...above) } as const;
    const mayChange = permitted(request, 'access:manage') && account.closedAt === null;
    return { viewer, account: id, here, mayChange, page, request, reply };
  }
}
