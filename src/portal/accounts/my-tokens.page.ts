import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IssueToken } from '../../access/issue-token';
import { Needs } from '../../access/needs.decorator';
import { RevokeToken } from '../../access/revoke-token';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowTokens } from './show-tokens';
import type { TokensVisit } from './show-tokens';
import { issueAsAsked, revokeAsAsked } from './token-answers';

/** One's own tokens, for programs of one's own. */
@PageController('my/tokens')
export class MyTokensPages {
  constructor(
    private readonly issueToken: IssueToken,
    private readonly revokeToken: RevokeToken,
    private readonly showTokens: ShowTokens,
  ) {}

  @Get()
  @Needs('catalogue:read')
  async list(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showTokens.execute(visitOf(viewer, request, reply), {});
  }

  @Post()
  @Needs('own:change')
  async issue(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(viewer, request, reply);
    await issueAsAsked(visit, new FormAnswers(request.body), this.showTokens, (asked) =>
      this.issueToken.execute(viewer, visit.account, asked),
    );
  }

  @Post(':token/revoke')
  @Needs('own:change')
  async revoke(
    @Asking() viewer: Viewer,
    @Param('token', IdPipe) token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(viewer, request, reply);
    const version = Number(new FormAnswers(request.body).one('version'));
    await revokeAsAsked(visit, this.showTokens, () => this.revokeToken.execute(viewer, token, version, visit.account));
  }
}

function visitOf(viewer: Viewer, request: FastifyRequest, reply: FastifyReply): TokensVisit {
  const page = { title: 'Your tokens', trail: [{ text: 'Your account', href: '/my' }] };
  return { viewer, account: String(viewer.accountId), here: '/my/tokens', mayChange: true, page, request, reply };
}
