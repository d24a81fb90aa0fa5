import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { reachedHits } from '../../platform/viewer';
import { reportKinds } from '../../reports/governance-report.entity';
import { OpenReport } from '../../reports/open-report';
import { OpenReportRequest } from '../../reports/reports.dto';
import { checkedRequest } from '../checked-request';
import { FormAnswers } from '../form-answers';
import { formFaults, isForForm } from '../form-faults';
import type { FaultShown } from '../meetings/log-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { atFields, periodIn, periodsOffered } from './period-answers';
import { groupsToReview } from './report-groups.queries';
import type { GroupToReview } from './report-groups.queries';
import { reportWords } from './report-words';
import { AssembleReportTeams } from './assemble-report-teams';

const fields = new Map([
  ['kind', { id: 'kind', instead: 'Select which report' }],
  ['hit', { id: 'hit' }],
  ['group', { id: 'group' }],
  ['from', { id: 'from-day' }],
  ['to', { id: 'to-day' }],
  ['preparedFor', { id: 'preparedFor' }],
]);

/** Beginning a report that is kept. */
@PageController('reports/new')
export class NewReportPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly openReport: OpenReport,
    private readonly assembleReportTeams: AssembleReportTeams,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('reports:write')
  async form(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(viewer, request, reply, new FormAnswers({}));
  }

  @Post()
  @Needs('reports:write', inBody('hit', 'hit'), inBody('group', 'group'))
  async open(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const { period, faults } = periodIn(form, this.clock.today());
    try {
      const asked = await checkedRequest(OpenReportRequest, {
        ...Object.fromEntries(['kind', 'hit', 'group', 'preparedFor'].map((name) => [name, form.one(name) || null])),
        ...(period ?? { from: this.clock.today(), to: this.clock.today() }),
      });
      if (period === null) {
        await this.show(viewer, request, reply, form, faults);
        return;
      }
      const { id } = await this.openReport.execute(viewer, asked);
      await reply.redirect(`/reports/${id}`, 303);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      await this.show(viewer, request, reply, form, [...formFaults(refusal, fields), ...faults]);
    }
  }

  private async show(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormAnswers,
    faults: readonly FaultShown[] = [],
  ): Promise<void> {
    const today = this.clock.today();
    const groups = await this.database.rows<GroupToReview>(viewer, groupsToReview, [today, reachedHits(viewer)]);
    await this.showPage.execute(request, reply, 'reports/new-report', {
      title: 'New report',
      section: 'reports',
      status: faults.length === 0 ? 200 : 422,
      errors: faults,
      faults: atFields(faults),
      trail: [{ text: 'Reports', href: '/reports' }],
      kinds: reportKinds.map((value) => {
        const { text, hint } = reportWords[value];
        return { value, text, hint: { text: hint }, checked: value === form.one('kind') };
      }),
      teams: await this.assembleReportTeams.execute(viewer, form.one('hit')),
      groups: [
        { value: '', text: 'No group', selected: form.one('group') === '' },
        ...groups.map(({ id, name, team }) => ({
          value: id,
          text: `${name} (${team})`,
          selected: id === form.one('group'),
        })),
      ],
      preparedFor: form.one('preparedFor'),
      ...periodsOffered(form, today),
    });
  }
}
