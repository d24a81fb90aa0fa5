import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RecogniseAnswerLink } from '../../notices/recognise-answer-link';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { AnswerAction } from './answer-action';
import { AnswerRecord } from './answer-record';

/** Answers to what a mail asked: what became of an action, whether a record is right. Only a button answers. */
@PageController('respond')
export class RespondPages {
  constructor(
    private readonly recogniseAnswerLink: RecogniseAnswerLink,
    private readonly answerAction: AnswerAction,
    private readonly answerRecord: AnswerRecord,
  ) {}

  @Get(':token')
  @OpenToAll()
  async ask(
    @Param('token') token: string,
    @Query() query: { answer?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.recogniseAnswerLink.execute(visitorOf(request), token, 'ACTION', 'CONFIRM_RECORD');
    const form = new FormAnswers({ answer: query.answer });
    const about = link.kind === 'ACTION' ? this.answerAction : this.answerRecord;
    await about.show(request, reply, link, { form, refusal: null });
  }

  @Post(':token')
  @OpenToAll()
  async answer(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.recogniseAnswerLink.execute(visitorOf(request), token, 'ACTION', 'CONFIRM_RECORD');
    const form = new FormAnswers(request.body);
    const about = link.kind === 'ACTION' ? this.answerAction : this.answerRecord;
    try {
      await about.answer(request, link, form);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 412, 422].includes(refusal.status)) throw refusal;
      return about.show(request, reply, link, { form, refusal });
    }
    await reply.redirect(`/respond/${token}`, 303);
  }
}
