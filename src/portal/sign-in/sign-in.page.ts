import { Get, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSession } from '../../access/sign-in/browser-session';
import { SignIn } from '../../access/sign-in/sign-in';
import { SignInRequest } from '../../access/sign-in/sign-in.dto';
import { SignOut } from '../../access/sign-in/sign-out';
import { OneOf } from '../../platform/http/fields';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/** Where somebody wanted to go before they were asked who they are. */
class SignInPageQuery {
  @IsOptional()
  @IsString()
  next?: string;

  @OneOf(['password'], { optional: true })
  done?: string;
}

interface Asked {
  readonly next: string;
  readonly email: string;
  readonly refusal: Problem | null;
}

/** Signing in and out. */
@PageController()
export class SignInPages {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly browserSession: BrowserSession,
    private readonly showPage: ShowPage,
  ) {}

  @Get('sign-in')
  @OpenToAll()
  async form(
    @Query() { next = '/' }: SignInPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(request, reply, { next, email: '', refusal: null });
  }

  @Post('sign-in')
  @OpenToAll()
  async enter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const asked = { next: form.one('next'), email: form.one('email') };
    try {
      const typed = { email: asked.email, password: form.all('password')[0], code: form.one('code') || null };
      const somebody = await this.signIn.execute(visitorOf(request), await checkedRequest(SignInRequest, typed));
      await this.browserSession.begin(request, reply, somebody);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      return this.show(request, reply, { ...asked, refusal });
    }
    await reply.redirect(withinPortal(asked.next), 303);
  }

  @Post('sign-out')
  @OpenToAll()
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { accountId } = request.session;
    if (accountId !== undefined) await this.signOut.execute(visitorOf(request), accountId);
    await this.browserSession.end(request, reply);
    // What the browser kept of pages is for nobody who comes after.
    await reply.header('Clear-Site-Data', '"cache"').redirect('/start', 303);
  }

  private async show(request: FastifyRequest, reply: FastifyReply, { next, email, refusal }: Asked): Promise<void> {
    await this.showPage.execute(request, reply, 'sign-in/sign-in', {
      title: 'Sign in',
      isForEverybody: true,
      next,
      email,
      needsCode: refusal?.kind.startsWith('second-factor') === true,
      told: request.url.endsWith('?done=password') ? 'Your password is set. Sign in with it.' : null,
      ...faultsAtFields(refusal, 'email'),
    });
  }
}

/** Only our own pages: an address of another site would be followed with our name on it. */
function withinPortal(next: string): string {
  return /^\/(?![/\\])/.test(next) ? next : '/';
}
