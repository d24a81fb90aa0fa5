import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkInAsked } from '../../notices/answer-link.queries';
import { PassOnRequest } from '../../notices/answers.dto';
import { answerLinkUnusable, RecogniseAnswerLink } from '../../notices/recognise-answer-link';
import type { AnswerLink } from '../../notices/recognise-answer-link';
import { ReferByLink } from '../../notices/refer-by-link';
import { Database } from '../../platform/database/database';
import { fileKindsInWords } from '../../platform/files/file-to-share';
import { fileIn } from '../../platform/http/uploaded-forms';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/** A sponsor passes something on that came across their desk, by an address in a mail. */
@PageController('pass-on')
export class PassOnPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recogniseAnswerLink: RecogniseAnswerLink,
    private readonly referByLink: ReferByLink,
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
    const link = await this.recogniseAnswerLink.execute(visitorOf(request), token, 'PASS_ON');
    const isDone = query.done !== undefined;
    await this.show(request, reply, link, { typed: { seen: '', url: '' }, isDone, refusal: null });
  }

  @Post(':token')
  @OpenToAll()
  async passOn(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = visitorOf(request);
    const link = await this.recogniseAnswerLink.execute(visitor, token, 'PASS_ON');
    const form = new FormAnswers(request.body);
    const typed = { seen: form.one('seen'), url: form.one('url') };
    try {
      if (typed.seen === '') throw Problem.field('#/seen', 'Enter what you saw.');
      const asked = { seen: typed.seen, url: typed.url || null };
      await this.referByLink.execute(visitor, link, await checkedRequest(PassOnRequest, asked), fileIn(request));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || refusal.status !== 422) throw refusal;
      return this.show(request, reply, link, { typed, isDone: false, refusal });
    }
    await reply.redirect(`/pass-on/${token}?done=1`, 303);
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    { about, personId }: AnswerLink,
    shown: { readonly typed: object; readonly isDone: boolean; readonly refusal: Problem | null },
  ): Promise<void> {
    const today = this.clock.today();
    const values = [about, personId, today, today];
    const [asked] = await this.database.rows<{ team: string }>(visitorOf(request), checkInAsked, values);
    if (!asked) throw answerLinkUnusable();
    await this.showPage.execute(request, reply, 'answers/pass-on', {
      title: `Pass something on to ${asked.team}`,
      team: asked.team,
      fileKinds: fileKindsInWords,
      typed: shown.typed,
      told: shown.isDone ? `Passed on to ${asked.team}. We will tell you what becomes of it.` : null,
      ...faultsAtFields(shown.refusal, 'seen'),
    });
  }
}
