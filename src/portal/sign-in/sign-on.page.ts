import { Get, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSession } from '../../access/sign-in/browser-session';
import { AskProvider } from '../../access/sign-on/ask-provider';
import { LinkIdentity } from '../../access/sign-on/link-identity';
import { SignOn } from '../../access/sign-on/sign-on';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { portalAddress } from './portal-address';
import { showSignIn } from './show-sign-in';
import { withinPortal } from './within-portal';

class SignOnQuery {
  @IsOptional()
  @IsString()
  next?: string;
}

/** Signing in at another provider: out to it, and back. */
@PageController('sign-in')
export class SignOnPages {
  constructor(
    private readonly askProvider: AskProvider,
    private readonly signOn: SignOn,
    private readonly linkIdentity: LinkIdentity,
    private readonly browserSession: BrowserSession,
    private readonly showPage: ShowPage,
  ) {}

  /** Sends the browser to the provider. A link, not a form: our policy lets no form lead to another site. */
  @Get('provider')
  @OpenToAll()
  async leave(
    @Query() { next = '/' }: SignOnQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const { address, pending } = await this.askProvider.begin(`${portalAddress(request)}/sign-in/callback`);
      request.session.signOn = pending;
      request.session.wanted = withinPortal(next);
      await reply.redirect(address, 303);
    } catch (refusal) {
      await this.showRefusal(refusal, request, reply);
    }
  }

  /** The browser comes back. Whoever is signed in already connects their account; everybody else is signed in. */
  @Get('callback')
  @OpenToAll()
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { signOn: pending, wanted = '/', accountId } = request.session;
    // Good for one way back.
    delete request.session.signOn;
    delete request.session.wanted;
    try {
      if (pending === undefined) {
        throw new Problem(401, 'sign-on-unfinished', 'This way back was used already, or took too long. Begin again.');
      }
      const told = await this.askProvider.end(pending, /\?.*$/.exec(request.url)?.[0] ?? '');
      if (accountId !== undefined) {
        await this.linkIdentity.execute(visitorOf(request), accountId, told);
        await reply.redirect('/my?done=connected', 303);
        return;
      }
      const somebody = await this.signOn.execute(visitorOf(request), told);
      await this.browserSession.begin(request, reply, somebody);
      request.session.cameBySignOn = true;
    } catch (refusal) {
      await this.showRefusal(refusal, request, reply);
      return;
    }
    await reply.redirect(withinPortal(wanted), 303);
  }

  private async showRefusal(refusal: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!(refusal instanceof Problem) || refusal.status === 404) throw refusal;
    await showSignIn(this.showPage, this.askProvider, request, reply, { next: '/', email: '', refusal });
  }
}
