import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../platform/database/database';
import { Asking, Repeatable } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { accountById, accounts, roleGrantsOnDay } from './account.queries';
import {
  AccountsQuery,
  AccountView,
  GrantRoleRequest,
  LinkAccountRequest,
  OpenAccountRequest,
  RoleGrantsQuery,
  RoleGrantView,
} from './accounts.dto';
import { CloseAccount } from './close-account';
import { EndRoleGrant } from './end-role-grant';
import { GrantRole } from './grant-role';
import { LinkAccount } from './link-account';
import { Needs } from './needs.decorator';
import { OpenAccount } from './open-account';
import { EndSessions } from './sign-in/end-sessions';
import { SessionsEndedView } from './sign-in/sign-in.dto';

@ApiTags('Access')
@Controller('api/v1')
export class AccountsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly openAccount: OpenAccount,
    private readonly closeAccount: CloseAccount,
    private readonly linkAccount: LinkAccount,
    private readonly endSessions: EndSessions,
    private readonly grantRole: GrantRole,
    private readonly endRoleGrant: EndRoleGrant,
  ) {}

  /** Accounts by name. */
  @Get('accounts')
  @Needs('access:read')
  @ListOf(AccountView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: AccountsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), kind, state, q, role, notSeenSince } = query;
    const parameters = { asOf, kind, state, q, role, notSeenSince };
    await this.lists.send({ viewer, list: accounts, parameters }, query, request, reply);
  }

  /** One account. */
  @Get('accounts/:id')
  @Needs('access:read')
  @OneOfKind(AccountView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'account', await this.database.text(viewer, accountById, [id, this.clock.today()]));
  }

  /** Opens an account. It may do nothing until it is given a role. */
  @Post('accounts')
  @Needs('access:manage')
  @Records()
  async open(
    @Asking() viewer: Viewer,
    @Body() request: OpenAccountRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/accounts', await this.openAccount.execute(viewer, request));
  }

  /** Closes an account: nobody comes in by it any more. */
  @Post('accounts/:id/close')
  @Needs('access:manage')
  @Changes()
  async close(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.closeAccount.execute(viewer, id, version));
  }

  /** Says whose account it is: a person of the record, or nobody of it. What is a person's own is theirs by this. */
  @Put('accounts/:id/person')
  @Needs('access:manage')
  @Changes()
  async link(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LinkAccountRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.linkAccount.execute(viewer, id, version, request));
  }

  /** Signs somebody out in every browser. Their tokens stay in force. */
  @Post('accounts/:id/sessions/end')
  @HttpCode(200)
  @Repeatable()
  @Needs('access:manage')
  @ApiOkResponse({ type: SessionsEndedView })
  async signOut(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<SessionsEndedView> {
    return { ended: await this.endSessions.execute(viewer, id, 'ALL') };
  }

  /** Who holds which role on a day, and when they were last seen: what a review of access looks at. */
  @Get('role-grants')
  @Needs('access:read')
  @ListOf(RoleGrantView)
  async grants(
    @Asking() viewer: Viewer,
    @Query() query: RoleGrantsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), account, role, hit, group, kind, state, q, notSeenSince } = query;
    const parameters = { asOf, account, role, hit, group, kind, state, q, notSeenSince };
    await this.lists.send({ viewer, list: roleGrantsOnDay, parameters }, query, request, reply);
  }

  /** Gives an account a role for a time. */
  @Post('accounts/:id/role-grants')
  @Needs('access:manage')
  @Records()
  async grant(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() request: GrantRoleRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/role-grants', await this.grantRole.execute(viewer, id, request));
  }

  /** Somebody no longer holds a role after a day. */
  @Post('role-grants/:id/end')
  @Needs('access:manage')
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endRoleGrant.execute(viewer, id, version, request));
  }
}
