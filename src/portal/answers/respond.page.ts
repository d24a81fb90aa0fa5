import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RecogniseAnswerLink } from '../../notices/recognise-answer-link';
import type { AnswerLink } from '../../notices/recognise-answer-link';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { AnswerAction } from './answer-action';
import { AnswerApologies } from './answer-apologies';
import { AnswerRecord } from './answer-record';

/** What there is to answer here, by the kind of the link. */
const kinds = ['ACTION', 'CONFIRM_RECORD', 'APOLOGIES'] as const;

/** Answers to what a mail asked: what became of an action, whether a record is right, who comes to a meeting. Only a button answers. */
@PageController('respond')
export class RespondPages {
  constructor(
    private readonly recogniseAnswerLink: RecogniseAnswerLink,
    private readonly answerAction: AnswerAction,
    private readonly answerRecord: AnswerRecord,
    private readonly answerApologies: AnswerApologies,
  ) {}

  @Get(':token')
  @OpenToAll()
  async ask(
    @Param('token') token: string,
    @Query() query: { answer?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.recogniseAnswerLink.execute(visitorOf(request), token, ...kinds);
    const form = new FormAnswers({ answer: query.answer });
    const about = this.about(link);
    await about.show(request, reply, link, { form, refusal: null });
  }

  @Post(':token')
  @OpenToAll()
  async answer(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.recogniseAnswerLink.execute(visitorOf(request), token, ...kinds);
    const form = new FormAnswers(request.body);
    const about = this.about(link);
    try {
      await about.answer(request, link, form);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 412, 422].includes(refusal.status)) throw refusal;
      return about.show(request, reply, link, { form, refusal });
    }
    await reply.redirect(`/respond/${token}`, 303);
  }

  private about({ kind }: AnswerLink): AnswerAction | AnswerRecord | AnswerApologies {
    if (kind === 'ACTION') return this.answerAction;
    return kind === 'APOLOGIES' ? this.answerApologies : this.answerRecord;
  }
}
