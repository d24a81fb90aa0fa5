import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { causeOf } from '../../notices/causes/all';
import { answererBy, answerLinkUnusable, RecogniseAnswerLink } from '../../notices/recognise-answer-link';
import { SetMailChoice } from '../../notices/set-mail-choice';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/**
 * Fewer mails about one thing, by an address in a mail. A mail program may post there by itself when its reader presses its own
 * button (RFC 8058).
 */
@PageController('unsubscribe')
export class UnsubscribePages {
  constructor(
    private readonly recogniseAnswerLink: RecogniseAnswerLink,
    private readonly setMailChoice: SetMailChoice,
    private readonly showPage: ShowPage,
  ) {}

  @Get(':token')
  @OpenToAll()
  async ask(
    @Param('token') token: string,
    @Query() query: { done?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cause } = await this.recogniseAnswerLink.execute(visitorOf(request), token, 'UNSUBSCRIBE');
    const about = causeOf(cause);
    if (!about) throw answerLinkUnusable();
    await this.showPage.execute(request, reply, 'answers/unsubscribe', {
      title: about.isDuty ? `Get “${about.name}” once a week?` : `Stop “${about.name}”?`,
      about,
      isDone: query.done !== undefined,
    });
  }

  @Post(':token')
  @OpenToAll()
  async unsubscribe(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = visitorOf(request);
    const link = await this.recogniseAnswerLink.execute(visitor, token, 'UNSUBSCRIBE');
    const rhythm = SetMailChoice.whenUnsubscribed(link.cause);
    await this.setMailChoice.execute(answererBy(link, visitor), link, link.cause, rhythm);
    await reply.redirect(`/unsubscribe/${token}?done=1`, 303);
  }
}
