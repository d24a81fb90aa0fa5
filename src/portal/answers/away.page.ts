import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeclareTimeAwayRequest } from '../../directory/times-away.dto';
import { DeclareAwayByLink } from '../../notices/declare-away-by-link';
import { RecogniseAnswerLink } from '../../notices/recognise-answer-link';
import { OpenToAll } from '../../platform/http/open-to-all.decorator';
import { visitorOf } from '../../platform/http/visitor';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

const kinds = { AWAY: 'I am away until this day', GOES: 'Somebody takes over from me from this day' } as const;

/** A sponsor says by an address in a mail until when they are away, or who takes over from them. Only the button says it. */
@PageController('checkin/:token/away')
export class AwayByLinkPages {
  constructor(
    private readonly clock: Clock,
    private readonly recogniseAnswerLink: RecogniseAnswerLink,
    private readonly declareAwayByLink: DeclareAwayByLink,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @OpenToAll()
  async ask(
    @Param('token') token: string,
    @Query() query: { done?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.recogniseAnswerLink.execute(visitorOf(request), token, 'CHECK_IN');
    await this.show(request, reply, new FormAnswers({}), query.done === undefined ? null : 'It is noted. Thank you.');
  }

  @Post()
  @OpenToAll()
  async say(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visitor = visitorOf(request);
    const link = await this.recogniseAnswerLink.execute(visitor, token, 'CHECK_IN');
    const form = new FormAnswers(request.body);
    try {
      const asked = await checkedRequest(DeclareTimeAwayRequest, this.asked(form));
      await this.declareAwayByLink.execute(visitor, link, asked);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 422].includes(refusal.status)) throw refusal;
      return this.show(request, reply, form, null, refusal);
    }
    await reply.redirect(`/checkin/${token}/away?done=1`, 303);
  }

  /** What the form says, as the API asks it. Throws 422 at the field that says nothing. */
  private asked(form: FormAnswers): Record<string, unknown> {
    const [kind, day, deputyName] = [form.one('kind'), form.day('day')?.day ?? null, form.one('deputyName')];
    if (kind !== 'AWAY' && kind !== 'GOES') throw Problem.field('#/kind', 'Select whether you are away or go.');
    if (day === null) throw Problem.field('#/day', 'Enter the date, for example 14 12 2026.');
    const today = this.clock.today();
    if (kind === 'AWAY' && day < today) throw Problem.field('#/day', 'Choose today or a later day.');
    if (kind === 'GOES' && deputyName === '') throw Problem.field('#/deputyName', 'Enter who takes over from you.');
    return kind === 'GOES' ? { from: day, deputyName } : { from: today, to: day, deputyName: deputyName || null };
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormAnswers,
    told: string | null,
    refusal: Problem | null = null,
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'answers/away', {
      title: 'When you are away',
      told,
      kinds: Object.entries(kinds).map(([value, text]) => ({ value, text, checked: form.one('kind') === value })),
      typed: { day: form.day('day'), deputyName: form.one('deputyName') },
      ...faultsAtFields(refusal, 'kind'),
    });
  }
}
