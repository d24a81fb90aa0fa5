import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { sendNew } from '../../platform/http/send';
import { visitorOf } from '../../platform/http/visitor';
import type { Viewer } from '../../platform/viewer';
import { Needs } from '../needs.decorator';
import { AskForLink } from './ask-for-link';
import { BrowserSession } from './browser-session';
import { IssueLink } from './issue-link';
import {
  AskForLinkRequest,
  IssueLinkRequest,
  LinkAskedForView,
  LinkIssuedView,
  LinkUsedView,
  LinkView,
  UseLinkRequest,
} from './links.dto';
import { UseLink } from './use-link';

@ApiTags('Signing in')
@Controller('api/v1')
export class LinksController {
  constructor(
    private readonly issueLink: IssueLink,
    private readonly useLink: UseLink,
    private readonly askForLink: AskForLink,
    private readonly browserSession: BrowserSession,
  ) {}

  /** Makes a link for somebody, which can be used once. It is told this once. */
  @Post('accounts/:id/links')
  @Needs('access:manage')
  @ApiCreatedResponse({ type: LinkIssuedView })
  async issue(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { kind }: IssueLinkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkIssuedView> {
    return sendNew(reply, `/api/v1/accounts/${id}/links`, await this.issueLink.execute(viewer, id, kind));
  }

  /** Asks for a link to sign in with, which public contributors are sent. The answer does not tell whether there is such an account. */
  @Post('sign-in-links')
  @HttpCode(202)
  @OpenToAll()
  @ApiAcceptedResponse({ type: LinkAskedForView })
  async ask(@Body() { email }: AskForLinkRequest, @Req() request: FastifyRequest): Promise<LinkAskedForView> {
    await this.askForLink.execute(visitorOf(request), email);
    return { message: 'If a public contributor has this address, a link is on its way to it. It is good for an hour.' };
  }

  /** What a link is for. Looking changes nothing. */
  @Get('links/:link')
  @OpenToAll()
  @ApiOkResponse({ type: LinkView })
  async show(@Param('link') link: string, @Req() request: FastifyRequest): Promise<LinkView> {
    const { kind, name, expiresAt } = await this.useLink.show(visitorOf(request), link);
    return { kind, name, expiresAt: expiresAt.toISOString() };
  }

  /** Uses a link: sets the password that is sent, or signs in. */
  @Post('links/:link')
  @HttpCode(200)
  @OpenToAll()
  @ApiOkResponse({ type: LinkUsedView })
  async use(
    @Param('link') link: string,
    @Body() command: UseLinkRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkUsedView> {
    const { kind, ...who } = await this.useLink.execute(visitorOf(request), link, command);
    if (kind === 'SET_PASSWORD') return { kind, csrfToken: null };
    const { csrfToken } = await this.browserSession.begin(request, reply, who);
    return { kind, csrfToken };
  }
}
