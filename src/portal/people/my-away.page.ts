import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { viewerFor } from '../../access/permitted';
import { EndTimeAway } from '../../directory/end-time-away';
import { DeclareTimeAway } from '../../directory/declare-time-away';
import { timesAway } from '../../directory/time-away.queries';
import { DeclareTimeAwayRequest } from '../../directory/times-away.dto';
import type { TimeAwayView } from '../../directory/times-away.dto';
import { SendApologies } from '../../meetings/send-apologies';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { covers } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { FindDeputy } from '../meetings/find-deputy';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { awayInWords } from './away-words';
import { meetingsMissed } from './away.queries';
import type { MeetingMissed } from './away.queries';

const doneWords = {
  away: 'It is noted. You are sent no reminders on those days.',
  successor: 'It is noted. Whoever looks after your teams sees it, and hands over what you hold.',
  back: 'It is noted. Apologies that you sent stay; take them back on the page of the meeting.',
  excused: 'Your apologies are sent for every meeting in that time.',
} as const;

class MyAwayQuery {
  @OneOf(Object.keys(doneWords), { optional: true })
  done?: keyof typeof doneWords;
}

/** As many as anybody plans. */
const mostTimes = { sort: null, isDescending: false, number: 1, size: 50 };

/** “I am away until …”: on which days, who stands in, and which meetings that means. */
@PageController('my/away')
export class MyAwayPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly declareTimeAway: DeclareTimeAway,
    private readonly endTimeAway: EndTimeAway,
    private readonly sendApologies: SendApologies,
    private readonly findDeputy: FindDeputy,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('times-away:say')
  async times(
    @Asking() viewer: Viewer,
    @Query() { done }: MyAwayQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, request, reply, { told: done === undefined ? null : doneWords[done] });
  }

  @Post()
  @NeedsWithinReach('times-away:say')
  async say(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      const instead = await this.findDeputy.execute(viewer, form.one('deputyName'));
      const asked = await checkedRequest(DeclareTimeAwayRequest, {
        from: dayTyped(form, 'from'),
        to: dayTyped(form, 'to'),
        standsInFor: form.one('standsInFor') || null,
        ...instead,
      });
      await this.declareTimeAway.execute(viewer, personOf(request), asked);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(viewer, request, reply, { form, refusal });
    }
    await reply.redirect('/my/away?done=away', 303);
  }

  @Get('successor')
  @NeedsWithinReach('times-away:say')
  async successor(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showSuccessor(request, reply, {});
  }

  @Post('successor')
  @NeedsWithinReach('times-away:say')
  async handOver(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      if (form.one('deputyName').trim() === '') throw Problem.field('#/deputyName', 'Enter who takes over from you.');
      const instead = await this.findDeputy.execute(viewer, form.one('deputyName'));
      const said = { from: dayTyped(form, 'from'), standsInFor: form.one('standsInFor') || null, ...instead };
      await this.declareTimeAway.execute(viewer, personOf(request), await checkedRequest(DeclareTimeAwayRequest, said));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showSuccessor(request, reply, { form, refusal });
    }
    await reply.redirect('/my/away?done=successor', 303);
  }

  private async showSuccessor(
    request: FastifyRequest,
    reply: FastifyReply,
    { form = new FormAnswers({}), refusal = null }: Shown,
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'people/my-successor', {
      title: 'Who takes over from you',
      trail: [
        { text: 'Your account', href: '/my' },
        { text: 'When you are away', href: '/my/away' },
      ],
      isOnRecord: request.identity?.personId != null,
      typed: typedInto(form),
      ...faultsAtFields(refusal, 'from'),
    });
  }

  @Post('apologies')
  @NeedsWithinReach('times-away:say')
  async excuse(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const excuser = viewerFor(request, viewer, 'apologies:send');
    if (excuser === null) throw personUnknown();
    const [times, missed] = await Promise.all([this.timesOf(viewer, request), this.missedBy(viewer, request)]);
    for (const { id, day, unexcused } of missed) {
      const { deputyId = null, deputyName = null } = times.find((time) => covers(time, day)) ?? {};
      const deputy = deputyId === null ? { deputyName } : { deputy: deputyId };
      for (const seat of unexcused) await this.sendApologies.execute(excuser, id, { seat, ...deputy });
    }
    await reply.redirect('/my/away?done=excused', 303);
  }

  @Post(':id/end')
  @Needs('times-away:say', inPath('timeAway'))
  async back(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.endTimeAway.execute(viewer, id, Number(new FormAnswers(request.body).one('version')));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(viewer, request, reply, { refusal });
    }
    await reply.redirect('/my/away?done=back', 303);
  }

  private async timesOf(viewer: Viewer, { identity }: FastifyRequest): Promise<readonly TimeAwayView[]> {
    const parameters = { person: identity?.personId, since: this.clock.today() };
    if (identity?.personId == null) return [];
    return (await this.lists.sheet<TimeAwayView>(viewer, timesAway, parameters, mostTimes)).items;
  }

  private async missedBy(viewer: Viewer, { identity }: FastifyRequest): Promise<readonly MeetingMissed[]> {
    const values = [identity?.personId ?? null, this.clock.today()];
    return this.database.rows<MeetingMissed & Record<string, unknown>>(viewer, meetingsMissed, values);
  }

  private async show(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    { told = null, form = new FormAnswers({}), refusal = null }: Shown,
  ): Promise<void> {
    const today = this.clock.today();
    const [times, missed] = await Promise.all([this.timesOf(viewer, request), this.missedBy(viewer, request)]);
    await this.showPage.execute(request, reply, 'people/my-away', {
      title: 'When you are away',
      trail: [{ text: 'Your account', href: '/my' }],
      told,
      isOnRecord: request.identity?.personId != null,
      times: times.map(({ id, version, from, to, deputyName, standsInFor }) => ({
        id,
        version,
        from,
        to,
        words: awayInWords({ from, until: to, deputyName, standsInFor }),
        hasBegun: from <= today,
      })),
      missed: missed.map((meeting) => ({ ...meeting, isExcused: meeting.unexcused.length === 0 })),
      mayExcuse:
        viewerFor(request, viewer, 'apologies:send') !== null && missed.some(({ unexcused }) => unexcused.length > 0),
      typed: typedInto(form),
      ...faultsAtFields(refusal, 'from'),
    });
  }
}

interface Shown {
  readonly told?: string | null;
  readonly form?: FormAnswers;
  readonly refusal?: Problem | null;
}

const typedInto = (form: FormAnswers): object => ({
  from: form.day('from'),
  to: form.day('to'),
  deputyName: form.one('deputyName'),
  standsInFor: form.one('standsInFor'),
});

/** The day that was typed. Throws 422 at its field for anything that is none. */
function dayTyped(form: FormAnswers, name: 'from' | 'to'): Day {
  const answered = form.day(name)?.day ?? null;
  if (answered === null) throw Problem.field(`#/${name}`, 'Enter the date, for example 14 12 2026.');
  return answered;
}

/** Whom the account is of. Throws 409 for an account of nobody on record. */
function personOf({ identity }: FastifyRequest): string {
  if (identity?.personId == null) throw personUnknown();
  return identity.personId;
}

function personUnknown(): Problem {
  return new Problem(
    409,
    'account-of-nobody',
    'Your account belongs to nobody on record, so nobody can be away. Ask an administrator to say who you are.',
  );
}
