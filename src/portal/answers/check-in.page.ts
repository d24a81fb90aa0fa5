import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerCheckIn, monthOf } from '../../notices/answer-check-in';
import { checkInAsked } from '../../notices/answer-link.queries';
import { AnswerCheckInRequest } from '../../notices/answers.dto';
import { factsInWords } from '../../notices/causes/sponsor-check-in';
import type { CheckInFacts } from '../../notices/causes/sponsor-check-in';
import { checkInAnswers, checkInWords } from '../../notices/check-in.entity';
import type { CheckInAnswer } from '../../notices/check-in.entity';
import { answerLinkUnusable, RecogniseAnswerLink } from '../../notices/recognise-answer-link';
import type { AnswerLink } from '../../notices/recognise-answer-link';
import { Database } from '../../platform/database/database';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

interface Asked {
  readonly team: string;
  readonly answer: CheckInAnswer | null;
  readonly words: string | null;
  readonly facts: CheckInFacts | null;
}

interface Typed {
  readonly answer: string | null;
  readonly words: string;
  readonly seen: string;
}

/** A sponsor is asked how things are, by an address in a mail: three facts, one question. Only the button answers. */
@PageController('checkin')
export class CheckInPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recogniseAnswerLink: RecogniseAnswerLink,
    private readonly answerCheckIn: AnswerCheckIn,
    private readonly showPage: ShowPage,
  ) {}

  @Get(':token')
  @OpenToAll()
  async ask(
    @Param('token') token: string,
    @Query() query: { answer?: string; done?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const link = await this.recogniseAnswerLink.execute(visitorOf(request), token, 'CHECK_IN');
    const asked = await this.asked(request, link);
    const chosen = typeof query.answer === 'string' ? query.answer : asked.answer;
    await this.show(request, reply, asked, {
      typed: { answer: chosen, words: asked.words ?? '', seen: '' },
      isDone: query.done !== undefined && asked.answer !== null,
      refusal: null,
    });
  }

  @Post(':token')
  @OpenToAll()
  async answer(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = visitorOf(request);
    const link = await this.recogniseAnswerLink.execute(visitor, token, 'CHECK_IN');
    const form = new FormAnswers(request.body);
    const typed = { answer: form.one('answer'), words: form.one('words'), seen: form.one('seen') };
    try {
      if (typed.answer === '') throw Problem.field('#/answer', 'Select how things are.');
      const asked = { answer: typed.answer, words: typed.words || null, seen: typed.seen || null };
      await this.answerCheckIn.execute(visitor, link, await checkedRequest(AnswerCheckInRequest, asked));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 422].includes(refusal.status)) throw refusal;
      return this.show(request, reply, await this.asked(request, link), { typed, isDone: false, refusal });
    }
    await reply.redirect(`/checkin/${token}?done=1`, 303);
  }

  private async asked(request: FastifyRequest, { about, personId, day }: AnswerLink): Promise<Asked> {
    const values = [about, personId, this.clock.today(), monthOf(day)];
    const [asked] = await this.database.rows<Asked>(visitorOf(request), checkInAsked, values);
    if (!asked) throw answerLinkUnusable();
    return asked;
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    { team, facts }: Asked,
    { typed, isDone, refusal }: { readonly typed: Typed; readonly isDone: boolean; readonly refusal: Problem | null },
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'answers/check-in', {
      title: isDone ? 'Thank you' : `How are things with ${team} this month?`,
      team,
      ask: facts?.ask ?? null,
      facts: facts === null ? [] : factsInWords(facts),
      away: `${request.url.split('?')[0] ?? ''}/away`,
      answers: checkInAnswers.map((value) => ({
        value,
        text: checkInWords[value],
        checked: value === typed.answer,
      })),
      typed,
      isDone,
      ...faultsAtFields(refusal, 'answer'),
    });
  }
}
