import { Get, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSession } from '../../access/sign-in/browser-session';
import { SignIn } from '../../access/sign-in/sign-in';
import { SignInRequest } from '../../access/sign-in/sign-in.dto';
import { SignOut } from '../../access/sign-in/sign-out';
import { AskProvider } from '../../access/sign-on/ask-provider';
import { OneOf } from '../../platform/http/fields';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { portalAddress } from '../../platform/http/portal-address';
import { showSignIn } from './show-sign-in';
import { typedCarried } from './typed-before';
import type { TypedBefore } from './typed-before';
import { withinPortal } from './within-portal';

/** Where somebody wanted to go before they were asked who they are. */
class SignInPageQuery {
  @IsOptional()
  @IsString()
  next?: string;

  @OneOf(['password'], { optional: true })
  done?: string;
}

/** Signing in and out. */
@PageController()
export class SignInPages {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly browserSession: BrowserSession,
    private readonly askProvider: AskProvider,
    private readonly showPage: ShowPage,
  ) {}

  @Get('sign-in')
  @OpenToAll()
  async form(
    @Query() { next = '/' }: SignInPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await showSignIn(this.showPage, this.askProvider, request, reply, { next, email: '' });
  }

  @Post('sign-in')
  @OpenToAll()
  async enter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const typed = typedCarried(form);
    const asked = { next: form.one('next'), email: form.one('email'), typed };
    try {
      const answers = { email: asked.email, password: form.all('password')[0], code: form.one('code') || null };
      const somebody = await this.signIn.execute(visitorOf(request), await checkedRequest(SignInRequest, answers));
      await this.browserSession.begin(request, reply, somebody);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      return showSignIn(this.showPage, this.askProvider, request, reply, { ...asked, refusal });
    }
    if (typed !== null) return this.goOn(request, reply, typed);
    await reply.redirect(withinPortal(asked.next), 303);
  }

  /** Shows what somebody typed before they had to sign in again: nothing is sent until they say so. */
  private goOn(request: FastifyRequest, reply: FastifyReply, { action, entries }: TypedBefore): Promise<void> {
    return this.showPage.execute(request, reply, 'sign-in/go-on', {
      title: 'You are signed in',
      action: withinPortal(action),
      entries,
      words: entries.map(([, value]) => value).filter((value) => value.includes(' ')),
    });
  }

  @Post('sign-out')
  @OpenToAll()
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { accountId, cameBySignOn } = request.session;
    if (accountId !== undefined) await this.signOut.execute(visitorOf(request), accountId);
    await this.browserSession.end(request, reply);
    // What the browser kept of pages is for nobody who comes after.
    const next = cameBySignOn === true ? '/signed-out' : '/start';
    await reply.header('Clear-Site-Data', '"cache"').redirect(next, 303);
  }

  /** Whoever signed in elsewhere is still signed in there: the next person at this computer would come in as them. */
  @Get('signed-out')
  @OpenToAll()
  async signedOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const address = await this.askProvider.farewell(`${portalAddress(request)}/start`);
    await this.showPage.execute(request, reply, 'sign-in/signed-out', {
      title: 'You are logged out',
      provider: this.askProvider.called,
      address,
    });
  }
}
