import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { meetingQuoracy } from '../../assurance/measures/meeting-quoracy';
import { meetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { MeetingToJudge } from '../../assurance/measures/quoracy.queries';
import { LogMeeting } from '../../meetings/log-meeting';
import { LogMeetingRequest } from '../../meetings/log-meeting.dto';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { checkShown } from './check-meeting.presenter';
import { dayOf, logAnswers, logRequest, namesTyped } from './log-answers';
import type { KnownPeople, LogAnswers } from './log-answers';
import { isSaidOnCheck, ShowLogForm } from './show-log-form';
import type { LogStep } from './show-log-form';
import { faultsOfProblem, faultsOnForm } from './log-faults';
import { meetingToLog, peopleOfNames } from './meeting-to-log.queries';
import type { MeetingToLog } from './meeting-to-log.queries';

/**
 * Logging a meeting: who came on one page, what that comes to on the next, and it is recorded. "HIT managers log meetings here."
 * Nothing is kept between the pages but what they send.
 */
@PageController('meetings')
export class LogMeetingPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logMeeting: LogMeeting,
    private readonly showLogForm: ShowLogForm,
    private readonly showPage: ShowPage,
  ) {}

  @Get(':id/log')
  @Needs('meetings:log', inPath('meeting'))
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const meeting = await this.meeting(viewer, id, null);
    if (meeting.status !== 'PLANNED') {
      await reply.redirect(`/meetings/${id}`, 303);
      return;
    }
    const form = new FormAnswers({});
    await this.showLogForm.execute(request, reply, { meeting, answers: logAnswers(form), form }, []);
  }

  /** The form is complete, needs another row, or is to be changed once more. */
  @Post(':id/log')
  @Needs('meetings:log', inPath('meeting'))
  async continue(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.step(viewer, id, request);
    const faults = faultsOnForm(step.meeting, step.answers, this.clock.today());
    if (step.form.one('go') !== '') await this.showLogForm.execute(request, reply, step, []);
    else if (faults.length > 0) await this.showLogForm.execute(request, reply, step, faults);
    else await this.showCheck(viewer, request, reply, step);
  }

  @Post(':id/record')
  @Needs('meetings:log', inPath('meeting'))
  async record(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.step(viewer, id, request);
    const faults = faultsOnForm(step.meeting, step.answers, this.clock.today());
    if (faults.length > 0) return this.showLogForm.execute(request, reply, step, faults);
    const asked = logRequest(step.meeting, step.answers, await this.people(viewer, step.answers));
    try {
      await this.logMeeting.execute(viewer, await checkedRequest(LogMeetingRequest, asked));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 422].includes(refusal.status)) throw refusal;
      // Pressing the button twice records once: the second time there is nothing left to do.
      if (refusal.kind === 'meeting-already-recorded' && step.meeting.status === 'HELD') {
        await reply.redirect(`/meetings/${id}?recorded=yes`, 303);
        return;
      }
      return this.showLogForm.execute(request, reply, step, faultsOfProblem(refusal, step.answers));
    }
    await reply.redirect(`/meetings/${id}?recorded=yes`, 303);
  }

  private async step(viewer: Viewer, id: string, request: FastifyRequest): Promise<LogStep> {
    const form = new FormAnswers(request.body);
    const answers = logAnswers(form);
    const meeting = await this.meeting(viewer, id, answers.otherDay?.day ?? null);
    return { meeting, answers, form };
  }

  private async meeting(viewer: Viewer, id: string, day: Day | null): Promise<MeetingToLog> {
    const meeting = await this.database.one<MeetingToLog>(viewer, meetingToLog, [id, day]);
    if (meeting === null) throw Problem.notFound('meeting');
    return meeting;
  }

  private async people(viewer: Viewer, answers: LogAnswers): Promise<KnownPeople> {
    const names = namesTyped(answers);
    if (names.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; name: string }>(viewer, peopleOfNames, [names]);
    return new Map(rows.map(({ id, name }) => [name, id]));
  }

  private async showCheck(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    { meeting, answers, form }: LogStep,
  ): Promise<void> {
    const people = await this.people(viewer, answers);
    const judged = await this.database.rows<MeetingToJudge>(viewer, meetingToJudge, [meeting.id, []]);
    const shown = checkShown({ meeting, answers, people, day: dayOf(answers, meeting) ?? meeting.meetsOn });
    await this.showPage.execute(request, reply, 'meetings/check-meeting', {
      title: 'Check before recording',
      section: 'meetings',
      ...shown,
      quora: judged.map((group) => meetingQuoracy(shown.asHeld(group))),
      carried: form.entries().filter(([name]) => name !== 'go' && name !== '_csrf' && !isSaidOnCheck(name)),
    });
  }
}
