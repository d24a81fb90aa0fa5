import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { reachedHits } from '../../platform/viewer';
import type { ReportView } from '../../reports/reports.dto';
import { reports } from '../../reports/reports.queries';
import { EndReportSchedule } from '../../reports/schedules/end-report-schedule';
import { reportScheduleById, reportSchedules } from '../../reports/schedules/report-schedule.queries';
import type { ReportScheduleView } from '../../reports/schedules/report-schedules.dto';
import { FormAnswers } from '../form-answers';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { ToldQuery, toldOf } from '../forms/told';
import { askedSheet, PageQuery } from '../page-query.dto';
import { PageController } from '../page-controller.decorator';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { AssembleReportTeams } from './assemble-report-teams';
import { groupsToReview } from './report-groups.queries';
import type { GroupToReview } from './report-groups.queries';
import { ReportScheduleForms } from './report-schedule.form';
import type { ScheduleSubject } from './report-schedule.form';
import { scheduleShown } from './report-schedule-words';

const address = '/reports/schedules';
const above = [{ text: 'Reports', href: '/reports' }];
const title = 'Scheduled reports';
/** As many as ten years of months. */
const latest = { sort: null, isDescending: false, number: 1, size: 120 };

/** Reports that are made by themselves: which, how often, for whom, and those that were made. */
@PageController('reports/schedules')
export class ReportSchedulePages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly endReportSchedule: EndReportSchedule,
    private readonly assembleReportTeams: AssembleReportTeams,
    private readonly reportScheduleForms: ReportScheduleForms,
    private readonly showForm: ShowForm,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('reports:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = await this.lists.sheet<Listed<ReportScheduleView>>(viewer, reportSchedules, {}, askedSheet(query));
    await this.showPage.execute(request, reply, 'reports/report-schedules', {
      title: sheet.number > 1 ? `${title} (page ${String(sheet.number)})` : title,
      section: 'reports',
      trail: above,
      sheet,
      schedules: sheet.items.map(scheduleShown),
      links: sheetLinks(request.url, sheet),
      mayWrite: permitted(request, 'reports:write'),
    });
  }

  @Get('new')
  @NeedsWithinReach('reports:write')
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.execute({ ...asked, forms: this.reportScheduleForms.forms, subject: this.new(asked.viewer) });
  }

  @Post('new')
  @Needs('reports:write', inBody('hit', 'hit'), inBody('group', 'group'))
  async start(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.sent({ ...asked, forms: this.reportScheduleForms.forms, subject: this.new(asked.viewer) });
  }

  @Get(':id')
  @Needs('reports:read', inPath('reportSchedule'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ToldQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const schedule = await this.database.one<ReportScheduleView>(viewer, reportScheduleById, [id]);
    if (schedule === null) throw Problem.notFound('report schedule');
    const made = await this.lists.sheet<Listed<ReportView>>(viewer, reports, { schedule: id }, latest);
    await this.showPage.execute(request, reply, 'reports/report-schedule', {
      title: 'Scheduled report',
      section: 'reports',
      trail: [...above, { text: title, href: address }],
      told: toldOf(query),
      schedule: scheduleShown(schedule),
      made: made.items,
      mayWrite: permitted(request, 'reports:write') && schedule.endedOn === null,
    });
  }

  @Post(':id/end')
  @Needs('reports:write', inPath('reportSchedule'))
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.endReportSchedule.execute(viewer, id, Number(new FormAnswers(request.body).one('version')));
    await reply.redirect(withQuery(`${address}/${id}`, { told: 'report-schedule-ended' }), 303);
  }

  private new(viewer: Viewer): () => Promise<ScheduleSubject> {
    return async () => {
      const today = this.clock.today();
      const [teams, groups] = await Promise.all([
        this.assembleReportTeams.execute(viewer, ''),
        this.database.rows<GroupToReview>(viewer, groupsToReview, [today, reachedHits(viewer)]),
      ]);
      return {
        id: '',
        name: title,
        href: address,
        trail: above,
        version: null,
        now: { afterDays: 10 },
        teams: teams.filter(({ value }) => value !== ''),
        groups: groups.map(({ id, name, team }) => ({ value: id, text: `${name} (${team})` })),
        reachesAll: viewer.reach === null,
      };
    };
  }
}

type Listed<View> = Pick<View, keyof View> & Record<string, unknown>;
