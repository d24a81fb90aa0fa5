import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csrfTokenFor } from '../../platform/http/csrf';
import { Asking, Repeatable } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { ListQuery } from '../../platform/http/list-query.dto';
import { Lists } from '../../platform/http/lists';
import { ListOf } from '../../platform/http/responses';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { Needs } from '../needs.decorator';
import { EndSessions } from './end-sessions';
import { SetPassword } from './set-password';
import { CsrfTokenView, SessionsEndedView, SessionView, SetPasswordRequest } from './sign-in.dto';
import { sessionsOfAccount } from './sign-in.queries';

@ApiTags('Signing in')
@Controller('api/v1/me')
export class OwnSignInController {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly endSessions: EndSessions,
    private readonly setPassword: SetPassword,
  ) {}

  /** What to send as X-CSRF-Token with whatever changes something, when a cookie says who you are. */
  @Get('csrf')
  @Needs('catalogue:read')
  @ApiOkResponse({ type: CsrfTokenView })
  csrf(@Req() { session }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): CsrfTokenView {
    return { csrfToken: session.accountId === undefined ? null : csrfTokenFor(reply) };
  }

  /** Where you are signed in, the latest first. */
  @Get('sessions')
  @Needs('catalogue:read')
  @ListOf(SessionView)
  async sessions(
    @Asking() viewer: Viewer,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parameters = { account: viewer.accountId, current: request.session.id ?? null, now: this.clock.now() };
    await this.lists.send({ viewer, list: sessionsOfAccount, parameters }, query, request, reply);
  }

  /** Signs you out of one browser. */
  @Post('sessions/:id/end')
  @HttpCode(200)
  @Repeatable()
  @Needs('own:change')
  @ApiOkResponse({ type: SessionsEndedView })
  async end(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<SessionsEndedView> {
    return { ended: await this.endSessions.execute(viewer, String(viewer.accountId), { one: id }) };
  }

  /** Signs you out everywhere, here included. */
  @Post('sessions/end')
  @HttpCode(200)
  @Repeatable()
  @Needs('own:change')
  @ApiOkResponse({ type: SessionsEndedView })
  async endAll(@Asking() viewer: Viewer): Promise<SessionsEndedView> {
    return { ended: await this.endSessions.execute(viewer, String(viewer.accountId), 'ALL') };
  }

  /** Sets your password, and signs you out in every other browser. */
  @Put('password')
  @HttpCode(204)
  @Needs('own:change')
  @ApiNoContentResponse()
  async set(
    @Asking() viewer: Viewer,
    @Body() { password, current }: SetPasswordRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const session = request.session.id ?? null;
    await this.setPassword.execute(viewer, String(viewer.accountId), { password, current: current ?? null, session });
  }
}
