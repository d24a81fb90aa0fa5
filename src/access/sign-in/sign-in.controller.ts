import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { BrowserSession } from './browser-session';
import { ByPassword } from './password.strategy';
import type { SignedIn } from './sign-in';
import { SignedInView, SignInRequest } from './sign-in.dto';
import { SignOut } from './sign-out';

@ApiTags('Signing in')
@Controller('api/v1')
export class SignInController {
  constructor(
    private readonly browserSession: BrowserSession,
    private readonly signOut: SignOut,
  ) {}

  /** Signs in by e-mail address and password. The answer sets a cookie, which speaks for you from then on. */
  @Post('sign-in')
  @HttpCode(200)
  @OpenToAll()
  @UseGuards(ByPassword)
  @ApiOkResponse({ type: SignedInView })
  async signIn(
    @Body() _request: SignInRequest,
    @Req() request: FastifyRequest & { readonly user: SignedIn },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const { csrfToken } = await this.browserSession.begin(request, reply, request.user);
    const { accountId, name } = request.user;
    return { accountId, name, csrfToken };
  }

  /** Signs out: the cookie speaks for nobody any more. Whoever is not signed in stays so. */
  @Post('sign-out')
  @HttpCode(204)
  @OpenToAll()
  @ApiNoContentResponse()
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { accountId } = request.session;
    if (accountId !== undefined) await this.signOut.execute(visitorOf(request), accountId);
    await this.browserSession.end(request, reply);
  }
}
