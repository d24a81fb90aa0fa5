import { Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inQuery, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { reachesGroup } from '../../access/permitted';
import { groupsOnDay } from '../../groups/group.queries';
import { PlanMeeting } from '../../meetings/plan-meeting';
import { PlanMeetings } from '../../meetings/plan-meetings';
import { PlanMeetingRequest, PlanMeetingsRequest, PlanSeriesRequest } from '../../meetings/planned-meetings.dto';
import { PlanSeries } from '../../meetings/plan-series';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import { Asking } from '../../platform/http/asking.decorator';
import { Id, OneOf, Words } from '../../platform/http/fields';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { plusDays } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { formFaults, isForForm, isSentAgain } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { fieldsOfSchedule, oneMeeting, seriesOfMeetings } from './schedule-answers';
import { plannedShown, rhythmShown, waysOffered, waysToSchedule, whenAndWhereShown } from './schedule.presenter';
import type { WayToSchedule } from './schedule.presenter';
import { groupToSchedule } from './schedule.queries';
import type { GroupToSchedule, UsualMeeting } from './schedule.queries';

/** Whose meetings are to be scheduled, and how. */
class SchedulePageQuery {
  @Id('group', { optional: true })
  group?: string;

  @Id('HIT', { optional: true, description: 'Whose groups are offered.' })
  hit?: string;

  @OneOf(waysToSchedule, { optional: true })
  how?: WayToSchedule;

  @Words(200, { optional: true })
  q?: string;
}

interface Visit {
  readonly viewer: Viewer;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Scheduling: one meeting, a year in the group's rhythm, or a series in a new one. "The steering group will meet monthly." */
@PageController('meetings/new')
export class SchedulePages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly planMeeting: PlanMeeting,
    private readonly planMeetings: PlanMeetings,
    private readonly planSeries: PlanSeries,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('meetings:log', inQuery('hit'), inQuery('group'))
  async form(
    @Asking() viewer: Viewer,
    @Query() query: SchedulePageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = { viewer, request, reply };
    const { group, how } = query;
    if (group === undefined) return this.showGroups(visit, query);
    const form = new FormAnswers({});
    await this.showForm(visit, { id: group, how, form, refusal: null });
  }

  @Post()
  @Needs('meetings:log', inBody('group', 'group'))
  async one(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sent({ viewer, request, reply }, 'one', async (form) => {
      const { id } = await this.planMeeting.execute(viewer, await checkedRequest(PlanMeetingRequest, oneMeeting(form)));
      return `/meetings/${id}?done=planned`;
    });
  }

  @Post('rhythm')
  @Needs('meetings:log', inBody('group', 'group'))
  async rhythm(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sent({ viewer, request, reply }, 'rhythm', async (form) => {
      const from = this.clock.today();
      const asked = await checkedRequest(PlanMeetingsRequest, { from, to: plusDays(from, 365) });
      const { planned } = await this.planMeetings.execute(viewer, form.one('group'), asked);
      return plannedAt(form, planned.length);
    });
  }

  @Post('series')
  @Needs('structure:change', inBody('group', 'group'))
  async series(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sent({ viewer, request, reply }, 'series', async (form) => {
      const asked = await checkedRequest(PlanSeriesRequest, seriesOfMeetings(form));
      const { planned } = await this.planSeries.execute(viewer, form.one('group'), asked);
      return plannedAt(form, planned.length);
    });
  }

  private async sent(visit: Visit, how: WayToSchedule, write: (form: FormAnswers) => Promise<string>): Promise<void> {
    const form = new FormAnswers(visit.request.body);
    const id = form.one('group');
    try {
      await visit.reply.redirect(await write(form), 303);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      if (isSentAgain(refusal)) await visit.reply.redirect(`/meetings?group=${id}&show=planned`, 303);
      else await this.showForm(visit, { id, how, form, refusal });
    }
  }

  private async showGroups({ viewer, request, reply }: Visit, { hit, q }: SchedulePageQuery): Promise<void> {
    const asOf = this.clock.today();
    const asked = { sort: null, isDescending: false, number: 1, size: 50 };
    const groups = await this.lists.sheet<{ id: string; name: string; hitKey: string | null }>(
      viewer,
      groupsOnDay,
      { asOf, hit, q },
      asked,
    );
    await this.showPage.execute(request, reply, 'meetings/schedule-group', {
      title: 'Schedule meetings',
      section: 'meetings',
      trail: [{ text: 'Meetings', href: '/meetings' }],
      groups,
      asked: { hit, q },
    });
  }

  private async showForm(
    { viewer, request, reply }: Visit,
    {
      id,
      how,
      form,
      refusal,
    }: { id: string; how: WayToSchedule | undefined; form: FormAnswers; refusal: Problem | null },
  ): Promise<void> {
    const today = this.clock.today();
    const group = await this.database.one<GroupToSchedule>(viewer, groupToSchedule, [id, today]);
    if (group === null) throw Problem.notFound('group');
    const faults = refusal === null ? [] : formFaults(refusal, fieldsOfSchedule(form));
    const ways = waysOffered(group, reachesGroup(request, 'structure:change', group));
    const isOffered = ways.some((way) => 'value' in way && way.value === how);
    await this.showPage.execute(
      request,
      reply,
      isOffered ? `meetings/schedule-${how ?? 'how'}` : 'meetings/schedule-how',
      {
        title: `Schedule meetings – ${group.name}`,
        section: 'meetings',
        trail: [
          { text: 'Meetings', href: '/meetings' },
          { text: group.name, href: `/groups/${group.id}` },
        ],
        group,
        ways,
        planned: plannedShown(group),
        // Pressing the button twice plans once.
        key: form.one('key') || newId(),
        mayBeAnother: refusal?.kind === 'meeting-already-planned',
        ...whenAndWhereShown(form, { usual: usualIn(group), day: how === 'series' ? today : null, faults }),
        ...rhythmShown(form, group),
      },
    );
  }
}

/** What the next meeting is likely to be like: at the time of the rhythm, and where the latest was. */
function usualIn({ usual, rhythm }: GroupToSchedule): UsualMeeting {
  return {
    startsAt: rhythm?.startsAt ?? usual?.startsAt ?? null,
    minutes: rhythm?.minutes ?? usual?.minutes ?? null,
    place: usual?.place ?? null,
    mode: usual?.mode ?? null,
  };
}

function plannedAt(form: FormAnswers, count: number): string {
  return `/meetings?group=${form.one('group')}&show=planned&planned=${String(count)}`;
}
