import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import type { WholeMeetingView } from '../../meetings/meeting-record.dto';
import { wholeMeeting } from '../../meetings/meeting-record.queries';
import { RescheduleMeetingRequest } from '../../meetings/planned-meetings.dto';
import { startAndLength } from '../../meetings/planning.queries';
import { RescheduleMeeting } from '../../meetings/reschedule-meeting';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { timeInWords } from '../../platform/time/time-in-words';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { formFaults, isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { meetingName } from './meeting.presenter';
import { fieldsOfSchedule, movedMeeting } from './schedule-answers';
import { whenAndWhereShown } from './schedule.presenter';
import type { UsualMeeting } from './schedule.queries';

const changedMeanwhile =
  'Somebody changed this meeting while you were writing. What it says now stands above your answers: send them again if they still hold.';

/** Moving a planned meeting to another day, time or place. It stays the meeting of the day that it was planned for. */
@PageController('meetings/:id/move')
export class MoveMeetingPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rescheduleMeeting: RescheduleMeeting,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('meetings:log', inPath('meeting'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show({ viewer, id, request, reply }, new FormAnswers({}), null);
  }

  @Post()
  @Needs('meetings:log', inPath('meeting'))
  async move(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const asked = await checkedRequest(RescheduleMeetingRequest, movedMeeting(form));
      await this.rescheduleMeeting.execute(viewer, id, Number(form.one('version')), asked);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show({ viewer, id, request, reply }, form, refusal);
    }
    await reply.redirect(`/meetings/${id}?done=moved`, 303);
  }

  private async show(
    { viewer, id, request, reply }: { viewer: Viewer; id: string; request: FastifyRequest; reply: FastifyReply },
    form: FormAnswers,
    refusal: Problem | null,
  ): Promise<void> {
    const [meeting, [times]] = await Promise.all([
      this.database.one<WholeMeetingView>(viewer, wholeMeeting, [id, this.clock.today(), '{}']),
      this.database.rows<Pick<UsualMeeting, 'startsAt' | 'minutes'>>(viewer, startAndLength, [id]),
    ]);
    if (meeting === null) throw Problem.notFound('meeting');
    if (meeting.status !== 'PLANNED') {
      await reply.redirect(`/meetings/${id}`, 303);
      return;
    }
    const told = refusal?.status === 412 ? new Problem(412, refusal.kind, changedMeanwhile) : refusal;
    const faults = told === null ? [] : formFaults(told, fieldsOfSchedule(form));
    const { place, mode, meetsOn } = meeting;
    const usual = { startsAt: times?.startsAt ?? null, minutes: times?.minutes ?? null, place, mode };
    await this.showPage.execute(request, reply, 'meetings/move-meeting', {
      title: `Move this meeting – ${meetingName(meeting)}`,
      section: 'meetings',
      trail: [
        { text: 'Meetings', href: '/meetings' },
        { text: meetingName(meeting), href: `/meetings/${id}` },
      ],
      meeting,
      name: meetingName(meeting),
      time: timeInWords(meeting.startsAt, null),
      ...whenAndWhereShown(form, { usual, day: meetsOn, faults }),
    });
  }
}
