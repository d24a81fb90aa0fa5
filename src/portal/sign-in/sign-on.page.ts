import { Get, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest, Session } from 'fastify';
import { BrowserSession } from '../../access/sign-in/browser-session';
import { AskProvider } from '../../access/sign-on/ask-provider';
import type { PendingSignOn } from '../../access/sign-on/ask-provider';
import { LinkIdentity } from '../../access/sign-on/link-identity';
import { SignOn } from '../../access/sign-on/sign-on';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { portalAddress } from '../../platform/http/portal-address';
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
    private readonly clock: Clock,
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
    const { signOn: pending, wanted = '/', accountId, isLooking = false } = request.session;
    // Good for one way back.
    delete request.session.signOn;
    delete request.session.wanted;
    delete request.session.isLooking;
    if (isLooking && pending !== undefined && accountId !== undefined) {
      request.session.signOnLook = await this.look(pending, request);
      await reply.redirect('/admin/sign-on', 303);
      return;
    }
    try {
      if (pending === undefined) {
        throw new Problem(401, 'sign-on-unfinished', 'This way back was used already, or took too long. Begin again.');
      }
      const told = await this.askProvider.end(pending, queryOf(request));
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

  /** What the provider tells of whoever only looks: nobody is signed in by it, and no account connected. */
  private async look(pending: PendingSignOn, request: FastifyRequest): Promise<Session['signOnLook']> {
    const at = this.clock.now().toISOString();
    try {
      const { claims } = await this.askProvider.end(pending, queryOf(request));
      return { at, claims, failure: null };
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      return { at, claims: {}, failure: refusal.message };
    }
  }

  private async showRefusal(refusal: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!(refusal instanceof Problem) || refusal.status === 404) throw refusal;
    await showSignIn(this.showPage, this.askProvider, request, reply, { next: '/', email: '', refusal });
  }
}

function queryOf({ url }: FastifyRequest): string {
  return /\?.*$/.exec(url)?.[0] ?? '';
}
