import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskForLink } from '../../access/sign-in/ask-for-link';
import { BrowserSession } from '../../access/sign-in/browser-session';
import { AskForLinkRequest, UseLinkRequest } from '../../access/sign-in/links.dto';
import { UseLink } from '../../access/sign-in/use-link';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/**
 * Links that can be used once: to set a password, or to sign in. Looking at one changes nothing, because mail programs look before
 * people do; only the button uses it.
 */
@PageController()
export class LinkPages {
  constructor(
    private readonly useLink: UseLink,
    private readonly askForLink: AskForLink,
    private readonly browserSession: BrowserSession,
    private readonly showPage: ShowPage,
  ) {}

  @Get('links/:link')
  @OpenToAll()
  async look(@Param('link') link: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showLink(link, request, reply, null);
  }

  @Post('links/:link')
  @OpenToAll()
  async use(@Param('link') link: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const typed = { password: form.all('password')[0] ?? null, code: form.one('code') || null };
      const { kind, ...who } = await this.useLink.execute(
        visitorOf(request),
        link,
        await checkedRequest(UseLinkRequest, typed),
      );
      if (kind === 'SET_PASSWORD') {
        await reply.redirect('/sign-in?done=password', 303);
        return;
      }
      await this.browserSession.begin(request, reply, who);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![401, 422].includes(refusal.status)) throw refusal;
      return this.showLink(link, request, reply, refusal);
    }
    await reply.redirect('/', 303);
  }

  @Get('sign-in-link')
  @OpenToAll()
  async askForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showAsk(request, reply, { email: '', refusal: null });
  }

  @Post('sign-in-link')
  @OpenToAll()
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const email = new FormAnswers(request.body).one('email');
    try {
      const asked = await checkedRequest(AskForLinkRequest, { email });
      await this.askForLink.execute(visitorOf(request), asked.email);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      return this.showAsk(request, reply, { email, refusal });
    }
    await this.showPage.execute(request, reply, 'sign-in/link-sent', { title: 'Look at your e-mail' });
  }

  private async showLink(
    link: string,
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: Problem | null,
  ): Promise<void> {
    const { kind, name } = await this.useLink.show(visitorOf(request), link);
    await this.showPage.execute(request, reply, 'sign-in/link', {
      title: kind === 'SET_PASSWORD' ? 'Set your password' : 'Sign in',
      isForEverybody: true,
      kind,
      name,
      link,
      needsCode: refusal?.status === 401,
      ...faultsAtFields(refusal, kind === 'SET_PASSWORD' ? 'password' : 'code'),
    });
  }

  private async showAsk(
    request: FastifyRequest,
    reply: FastifyReply,
    { email, refusal }: { readonly email: string; readonly refusal: Problem | null },
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'sign-in/ask-for-link', {
      title: 'Sign in by a link',
      isForEverybody: true,
      email,
      ...faultsAtFields(refusal, 'email'),
    });
  }
}
