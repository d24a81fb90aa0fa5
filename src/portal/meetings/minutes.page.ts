import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import type { GroupDetailView } from '../../groups/group-detail.dto';
import { groupOnDay } from '../../groups/group.queries';
import { PlanMeeting } from '../../meetings/plan-meeting';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { fileIn } from '../../platform/http/uploaded-forms';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { minutesText } from '../../transfer/minutes/minutes-text';
import { recogniseMinutes } from '../../transfer/minutes/recognise-minutes';
import type { MinutesRead } from '../../transfer/minutes/recognise-minutes';
import { RefusedFile } from '../../transfer/spreadsheets/file/refused-file';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { logAnswers } from './log-answers';
import { meetingToLog } from './meeting-to-log.queries';
import type { MeetingToLog } from './meeting-to-log.queries';
import { answersOfMinutes } from './minutes-answers';
import { ShowLogForm } from './show-log-form';

/** The meeting of a group on a day: the planned one first. Values: group, day. */
const meetingOnDay = statement(
  'minutes-meeting-on-day',
  `SELECT m.id, m.status FROM meeting_group mg JOIN meeting m ON m.id = mg.meeting_id
   WHERE mg.group_id = $1 AND mg.meets_on = $2 AND m.status IN ('PLANNED', 'HELD') ORDER BY m.status = 'PLANNED' DESC, m.id LIMIT 1`,
);

/** What was sent of minutes, and what was read in them. */
interface Sent {
  readonly text: string;
  readonly form: FormAnswers;
  readonly read: MinutesRead | null;
  readonly refusal: Problem | null;
}

const nothing: Sent = { text: '', form: new FormAnswers({}), read: null, refusal: null };

/**
 * A meeting out of its minutes: pasted or in a file, read by rules, and offered on the form of the meeting beside the lines that say it.
 * The text itself is not kept.
 */
@PageController('groups/:id/minutes')
export class MinutesPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planMeeting: PlanMeeting,
    private readonly showLogForm: ShowLogForm,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('meetings:log', inPath('group'))
  async blank(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, id, request, reply, nothing);
  }

  /** First the text, then its day, which somebody looks at; then the form of that meeting. */
  @Post()
  @Needs('meetings:log', inPath('group'))
  async read(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    const typed = form.one('text');
    try {
      const text = textSent(typed, fileIn(request)?.bytes ?? null);
      const read = recogniseMinutes(text);
      if (form.one('step') !== 'day') {
        await this.show(viewer, id, request, reply, { ...nothing, text, read });
        return;
      }
      try {
        const meeting = await this.meetingOn(viewer, id, form);
        const filled = answersOfMinutes(read, meeting);
        await this.showLogForm.execute(request, reply, { meeting, answers: logAnswers(filled), form: filled }, []);
      } catch (refusal) {
        if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
        await this.show(viewer, id, request, reply, { text, form, read, refusal });
      }
    } catch (refusal) {
      if (!(refusal instanceof RefusedFile)) throw refusal;
      const problem = Problem.field(fileIn(request) === null ? '#/text' : '#/file', refusal.message);
      await this.show(viewer, id, request, reply, { ...nothing, text: typed, refusal: problem });
    }
  }

  /** The meeting of the day that was typed; a planned one where there was none. */
  private async meetingOn(viewer: Viewer, group: string, form: FormAnswers): Promise<MeetingToLog> {
    const day = form.day('day')?.day ?? null;
    if (day === null) throw Problem.field('#/day', 'Enter the date, for example 3 11 2026.');
    if (day > this.clock.today()) throw Problem.field('#/day', 'Choose today or a day in the past.');
    const id = await this.idOn(viewer, group, day);
    const meeting = await this.database.one<MeetingToLog>(viewer, meetingToLog, [id, null]);
    if (meeting === null) throw Problem.notFound('meeting');
    return meeting;
  }

  private async idOn(viewer: Viewer, group: string, day: Day): Promise<string> {
    const [found] = await this.database.rows<{ id: string; status: string }>(viewer, meetingOnDay, [group, day]);
    if (found?.status === 'HELD') {
      const detail = `A meeting on ${dayInWords(day)} is recorded already. Correct its record instead, or choose another day.`;
      throw Problem.field('#/day', detail);
    }
    return found?.id ?? (await this.planMeeting.execute(viewer, { groups: [group], meetsOn: day })).id;
  }

  private async show(
    viewer: Viewer,
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { text, form, read, refusal }: Sent,
  ): Promise<void> {
    const group = await this.database.one<GroupDetailView>(viewer, groupOnDay, [id, this.clock.today()]);
    if (group === null) throw Problem.notFound('group');
    await this.showPage.execute(request, reply, 'meetings/minutes', {
      title: read === null ? 'Log a meeting from its minutes' : 'Which meeting is this?',
      section: 'meetings',
      trail: [{ text: group.name, href: `/groups/${id}` }],
      group,
      text,
      day: form.day('day') ?? dayOffered(read),
      read: read && foundIn(read),
      ...faultsAtFields(refusal, read === null ? 'text' : 'day-day'),
    });
  }
}

/** Throws for nothing, and for what cannot be read. */
function textSent(typed: string, bytes: Uint8Array | null): string {
  if (bytes === null && typed === '') throw new RefusedFile('Paste the minutes, or choose a file.');
  return minutesText(bytes ?? Buffer.from(typed));
}

/** The day that the minutes name, where it is clear which. */
function dayOffered(read: MinutesRead | null): ReturnType<FormAnswers['day']> {
  const [day, ...others] = read?.day?.days ?? [];
  if (day === undefined || others.length > 0) return null;
  const [year = '', month = '', number = ''] = day.split('-');
  return { day, precision: 'DAY', typed: { day: String(Number(number)), month: String(Number(month)), year } };
}

/** What was read, in numbers, and what the minutes say of the day. */
function foundIn({ day, present, apologies, inAttendance, decisions, actions }: MinutesRead): object {
  return {
    quote: day?.quote ?? null,
    mayMean: (day?.days ?? []).length > 1 ? (day?.days ?? []).map((one) => dayInWords(one)) : [],
    names: present.length + inAttendance.length,
    apologies: apologies.length,
    decisions: decisions.length,
    actions: actions.length,
  };
}
