import { Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { SendApologiesRequest } from '../../meetings/apologies.dto';
import { SendApologies } from '../../meetings/send-apologies';
import { WithdrawApologies } from '../../meetings/withdraw-apologies';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { FindDeputy } from './find-deputy';
import { ShowMeeting } from './show-meeting';

/** Saying on a meeting's page that somebody will not come, and taking it back. */
@PageController('meetings/:id/apologies')
export class ApologiesPages {
  constructor(
    private readonly findDeputy: FindDeputy,
    private readonly sendApologies: SendApologies,
    private readonly withdrawApologies: WithdrawApologies,
    private readonly showMeeting: ShowMeeting,
  ) {}

  @Post()
  @Needs('apologies:send', inPath('meetingToCome'))
  async send(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    const name = form.one('deputyName');
    try {
      const instead = await this.findDeputy.execute(viewer, name);
      const asked = await checkedRequest(SendApologiesRequest, { seat: form.one('seat'), ...instead });
      await this.sendApologies.execute(viewer, id, asked);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showMeeting.execute({ viewer, id, request, reply }, { refusal, typed: { deputyName: name } });
    }
    await reply.redirect(`/meetings/${id}?done=excused`, 303);
  }

  @Post(':apology/withdraw')
  @Needs('apologies:send', inPath('meetingToCome'), inPath('apology', 'apology'))
  async withdraw(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('apology', IdPipe) apology: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.withdrawApologies.execute(viewer, apology, Number(new FormAnswers(request.body).one('version')));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showMeeting.execute({ viewer, id, request, reply }, { refusal });
    }
    await reply.redirect(`/meetings/${id}?done=coming`, 303);
  }
}
