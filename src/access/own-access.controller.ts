import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { ListQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { accountById, tokensOfAccount } from './account.queries';
import { AccountView, IssueTokenRequest, TokenIssuedView, TokenView } from './accounts.dto';
import { IssueToken } from './issue-token';
import { Needs } from './needs.decorator';
import { PermissionView } from './permissions.dto';
import { permissions } from './policy';
import { RevokeToken } from './revoke-token';
import { roles } from './roles';

@ApiTags('Access')
@Controller('api/v1')
export class OwnAccessController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly issueToken: IssueToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  /** Who you are here. */
  @Get('me')
  @Needs('catalogue:read')
  @OneOfKind(AccountView)
  async me(@Asking() viewer: Viewer, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(
      reply,
      'account',
      await this.database.text(viewer, accountById, [viewer.accountId, this.clock.today()]),
    );
  }

  /** Who may do what: every role, every action, and how far it reaches. */
  @Get('permissions')
  @Needs('catalogue:read')
  @ApiOkResponse({ type: PermissionView, isArray: true })
  policy(): PermissionView[] {
    return Object.entries(permissions).map(([action, { means, token, roles: reaches }]) => ({
      action,
      means: `They may ${means}.`,
      token,
      roles: roles.flatMap((role) => {
        const extent = reaches[role];
        return extent === undefined ? [] : [{ role, extent }];
      }),
    }));
  }

  /** Your tokens, the latest first. */
  @Get('me/tokens')
  @Needs('catalogue:read')
  @ListOf(TokenView)
  async tokens(
    @Asking() viewer: Viewer,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parameters = { account: viewer.accountId };
    await this.lists.send({ viewer, list: tokensOfAccount, parameters }, query, request, reply);
  }

  /** Issues a token for programs of yours. It is told this once. */
  @Post('me/tokens')
  @Needs('own:change')
  @ApiCreatedResponse({ type: TokenIssuedView })
  async issue(
    @Asking() viewer: Viewer,
    @Body() request: IssueTokenRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenIssuedView> {
    return sendNew(reply, '/api/v1/tokens', await this.issueToken.execute(viewer, String(viewer.accountId), request));
  }

  /** A token of yours is worth nothing from now on. */
  @Post('me/tokens/:id/revoke')
  @Needs('own:change')
  @Changes()
  async revoke(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.revokeToken.execute(viewer, id, version, viewer.accountId));
  }

  /** Issues a token for an account, such as that of a service. It is told this once. */
  @Post('accounts/:id/tokens')
  @Needs('access:manage')
  @ApiCreatedResponse({ type: TokenIssuedView })
  async issueFor(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() request: IssueTokenRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenIssuedView> {
    return sendNew(reply, '/api/v1/tokens', await this.issueToken.execute(viewer, id, request));
  }

  /** The tokens of an account, the latest first. */
  @Get('accounts/:id/tokens')
  @Needs('access:read')
  @ListOf(TokenView)
  async tokensOf(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send({ viewer, list: tokensOfAccount, parameters: { account: id } }, query, request, reply);
  }

  /** Anybody’s token is worth nothing from now on. */
  @Post('tokens/:id/revoke')
  @Needs('access:manage')
  @Changes()
  async revokeAny(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.revokeToken.execute(viewer, id, version, null));
  }
}
