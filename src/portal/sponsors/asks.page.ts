import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { Viewer } from '../../platform/viewer';
import { AnswerAsk } from '../../sponsorship/answer-ask';
import { AskSponsor } from '../../sponsorship/ask-sponsor';
import { AnswerAskRequest, AskSponsorRequest, CompleteAskRequest } from '../../sponsorship/asks.dto';
import { CloseAsk } from '../../sponsorship/close-ask';
import { CompleteAsk } from '../../sponsorship/complete-ask';
import { checkedRequest } from '../checked-request';
import { PageController } from '../page-controller.decorator';
import { answerOfAsk, newAsk, outcomeOfAsk } from './ask-answers';
import { ShowSponsorForm } from './show-sponsor-form';

/** What a team asks of its sponsor: “those executives I think can really help the HITs”. */
@PageController('sponsors/:id/asks')
export class AskPages {
  constructor(
    private readonly askSponsor: AskSponsor,
    private readonly answerAsk: AnswerAsk,
    private readonly completeAsk: CompleteAsk,
    private readonly closeAsk: CloseAsk,
    private readonly showForm: ShowSponsorForm,
  ) {}

  @Get('new')
  @Needs('sponsorship:change', inPath('sponsorship'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.execute(viewer, { id, page: 'ask' }, request, reply);
  }

  @Post('new')
  @Needs('sponsorship:change', inPath('sponsorship'))
  async ask(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.sent(
      viewer,
      { id, page: 'ask', small: newAsk, done: 'asked' },
      request,
      reply,
      async (form) => {
        await this.askSponsor.execute(viewer, id, await checkedRequest(AskSponsorRequest, newAsk.request(form)));
      },
    );
  }

  /** One ask, with the small forms for what can be said of it. */
  @Get(':ask')
  @Needs('sponsorship:take-part', inPath('sponsorship'), inPath('ask', 'ask'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('ask', IdPipe) thing: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showForm.execute(viewer, { id, page: 'answer', thing }, request, reply);
  }

  @Post(':ask/answer')
  @Needs('sponsorship:take-part', inPath('sponsorship'), inPath('ask', 'ask'))
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('ask', IdPipe) thing: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = { id, page: 'answer', thing, small: answerOfAsk, done: 'answered' } as const;
    await this.showForm.sent(viewer, step, request, reply, async (form, version) => {
      const asked = await checkedRequest(AnswerAskRequest, answerOfAsk.request(form));
      await this.answerAsk.execute(viewer, thing, version, asked);
    });
  }

  @Post(':ask/complete')
  @Needs('sponsorship:change', inPath('sponsorship'), inPath('ask', 'ask'))
  async complete(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('ask', IdPipe) thing: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = { id, page: 'answer', thing, small: outcomeOfAsk, done: 'completed' } as const;
    await this.showForm.sent(viewer, step, request, reply, async (form, version) => {
      const asked = await checkedRequest(CompleteAskRequest, outcomeOfAsk.request(form));
      await this.completeAsk.execute(viewer, thing, version, asked);
    });
  }

  @Post(':ask/withdraw')
  @Needs('sponsorship:change', inPath('sponsorship'), inPath('ask', 'ask'))
  async withdraw(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('ask', IdPipe) thing: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = { id, page: 'answer', thing, small: outcomeOfAsk, done: 'withdrawn' } as const;
    await this.showForm.sent(viewer, step, request, reply, async (_, version) => {
      await this.closeAsk.execute(viewer, thing, version);
    });
  }
}
