import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { AnswerItem } from '../../meetings/upward/answer-item';
import { AnswerItemRequest, ReceiveItemRequest } from '../../meetings/upward/escalations.dto';
import { ReceiveItem } from '../../meetings/upward/receive-item';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { formsAsLeft, smallFaults } from '../sponsors/ask-answers';
import { escalationShown } from './escalations.presenter';
import type { EscalationRow } from './escalations.presenter';
import { itemListed } from './escalations.queries';
import { meetingsToReceiveAt } from './meetings-to-receive-at';
import { answerForm, receiveForm } from './passing-answers';

const doneWords = {
  sent: 'Sent. It waits on this page until the other group receives and answers it.',
  received: 'Noted: it was received.',
  answered: 'Noted: it was answered.',
} as const;
type Done = keyof typeof doneWords;

class EscalationPageQuery {
  @OneOf(Object.keys(doneWords), { optional: true })
  said?: Done;
}

const changedMeanwhile =
  'Somebody changed this item while you were writing. What it says now stands above your answers: send them again if they still hold.';

/** One item that a group sent to another: where it was received, what the answer was, and the forms to say so. */
@PageController('escalations/:id')
export class EscalationPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
    private readonly receiveItem: ReceiveItem,
    private readonly answerItem: AnswerItem,
  ) {}

  @Get()
  @Needs('meetings:read', inPath('escalation'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { said }: EscalationPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const told = said === undefined ? null : doneWords[said];
    await this.show(viewer, id, { form: new FormAnswers({}), errors: [], told }, request, reply);
  }

  @Post('receive')
  @Needs('passing:send', inPath('escalation'))
  async receive(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const told = await checkedRequest(ReceiveItemRequest, receiveForm.request(form));
      await this.receiveItem.execute(viewer, id, Number(form.one('version')), told);
    } catch (refusal) {
      const errors = smallFaults(receiveForm, forForm(refusal), form);
      return this.show(viewer, id, { form, errors, told: null }, request, reply);
    }
    await reply.redirect(`/escalations/${id}?said=received`, 303);
  }

  @Post('answer')
  @Needs('passing:send', inPath('escalation'))
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const told = await checkedRequest(AnswerItemRequest, answerForm.request(form));
      await this.answerItem.execute(viewer, id, Number(form.one('version')), told);
    } catch (refusal) {
      const errors = smallFaults(answerForm, forForm(refusal), form);
      return this.show(viewer, id, { form, errors, told: null }, request, reply);
    }
    await reply.redirect(`/escalations/${id}?said=answered`, 303);
  }

  private async show(
    viewer: Viewer,
    id: string,
    { form, errors, told }: { form: FormAnswers; errors: readonly FaultShown[]; told: string | null },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const item = await this.database.one<EscalationRow>(viewer, itemListed, [id]);
    if (item === null) throw Problem.notFound('escalation');
    const { toGroupId: group, sentOn: from, receivedAtMeetingId } = item;
    const mayPass = permitted(request, 'passing:send');
    const mayReceive = mayPass && receivedAtMeetingId === null;
    const chosen = form.one('atMeeting');
    await this.showPage.execute(request, reply, 'escalations/escalation', {
      title: `Sent to ${item.toGroupName}`,
      section: 'actions',
      trail: [
        { text: 'Actions', href: '/actions' },
        { text: 'Sent up and answered', href: '/escalations' },
      ],
      status: errors.length > 0 ? 422 : 200,
      errors,
      told,
      item: escalationShown(item, today, request),
      mayReceive,
      mayAnswer: mayPass && item.receivedOn !== null,
      meetings: mayReceive ? await meetingsToReceiveAt(this.lists, viewer, { group, from, today, chosen }) : [],
      ...formsAsLeft(form, ['received', 'answered'], today, errors),
    });
  }
}

/** A refusal that a form shows; anything else is thrown on. */
function forForm(refusal: unknown): Problem {
  if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
  return refusal.status === 412 ? new Problem(412, refusal.kind, changedMeanwhile) : refusal;
}
