import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs } from '../../access/needs.decorator';
import { sightIn } from '../../access/sight';
import { SendItemRequest } from '../../meetings/upward/escalations.dto';
import { SendItem } from '../../meetings/upward/send-item';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Asking } from '../../platform/http/asking.decorator';
import { WholeNumber } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { isForForm, isSentAgain } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { formsAsLeft, smallFaults } from '../sponsors/ask-answers';
import { reachesGroup } from './escalations.presenter';
import { meetingToSendFrom } from './escalations.queries';
import type { MeetingToSendFrom } from './escalations.queries';
import { sendForm } from './passing-answers';

/** The item that is chosen already: that of the link one came by. */
class SendItemPageQuery {
  @Type(() => Number)
  @WholeNumber(1, 1000, { optional: true })
  item?: number;
}

const relations = {
  UP: 'Up: reports go there',
  DOWN: 'Down: reports come from there',
  WITH: 'Across: they work together',
};

/** Sends an item of a meeting's agenda to a group that the group is connected with. */
@PageController('meetings/:id/send')
export class SendItemPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
    private readonly sendItem: SendItem,
  ) {}

  @Get()
  @Needs('passing:send', inPath('meeting'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { item }: SendItemPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, id, { form: new FormAnswers({ item: String(item ?? '') }), errors: [] }, request, reply);
  }

  @Post()
  @Needs('passing:send', inBody('group', 'fromGroup'), namedInBody('tiedGroup', 'toGroup'), inPath('meeting'))
  async send(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const command = await checkedRequest(SendItemRequest, { ...sendForm.request(form), fromMeeting: id });
      const sent = await this.sendItem.execute(viewer, command);
      await reply.redirect(`/escalations/${sent.id}?said=sent`, 303);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      if (isSentAgain(refusal)) {
        await reply.redirect('/escalations', 303);
        return;
      }
      await this.show(viewer, id, { form, errors: smallFaults(sendForm, refusal, form) }, request, reply);
    }
  }

  private async show(
    viewer: Viewer,
    id: string,
    { form, errors }: { form: FormAnswers; errors: readonly FaultShown[] },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const sight = sightIn(request, 'confidential-items:read');
    const meeting = await this.database.one<MeetingToSendFrom>(viewer, meetingToSendFrom, [id, today, sight]);
    if (meeting === null) throw Problem.notFound('meeting');
    const sees = reachesGroup(request, 'passing:send');
    const senders = meeting.groups.filter((group) => sees(group.id, group.hitId));
    await this.showPage.execute(request, reply, 'escalations/send-item', {
      title: 'Send an item to another group',
      section: 'meetings',
      trail: [
        { text: 'Meetings', href: '/meetings' },
        { text: `Meeting on ${dayInWords(meeting.meetsOn)}`, href: `/meetings/${id}` },
      ],
      status: errors.length > 0 ? 422 : 200,
      errors,
      meeting,
      senders: senders.map((group) => ({
        value: group.id,
        text: group.name,
        selected: group.id === form.one('fromGroup'),
      })),
      items: meeting.items.map(({ position, title }) => ({
        value: String(position),
        text: `${String(position)}. ${title}`,
        checked: String(position) === form.one('item'),
      })),
      others: meeting.others.map((group) => ({
        value: group.id,
        text: group.name,
        hint: { text: relations[group.relation] },
        checked: group.id === form.one('toGroup'),
      })),
      // Pressing the button twice sends once.
      key: form.one('key') || newId(),
      ...formsAsLeft(form, ['sent'], today, errors),
    });
  }
}
