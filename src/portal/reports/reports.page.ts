import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AssembleCompleteReport } from '../../reports/assemble-complete-report';
import { composeGovernance } from '../../reports/compose/governance';
import { noJudgement } from '../../reports/judgement';
import type { ReportView } from '../../reports/reports.dto';
import { reports } from '../../reports/reports.queries';
import { sendPage } from '../../reports/send-page';
import { FormAnswers } from '../form-answers';
import { askedSheet, PageQuery } from '../page-query.dto';
import { PageController } from '../page-controller.decorator';
import { sheetLinks } from '../sheets';
import { ShowPage } from '../show-page';
import { atFields, periodIn, periodsOffered } from './period-answers';
import { reportWords } from './report-words';
import { ReportPageQuery } from './reports.dto';
import { AssembleReportTeams } from './assemble-report-teams';

/** Reports that are kept, and the governance report of now to read and to print. */
@PageController('reports')
export class ReportsPages {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly assembleCompleteReport: AssembleCompleteReport,
    private readonly assembleReportTeams: AssembleReportTeams,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('reports:read')
  async choose(
    @Asking() viewer: Viewer,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, request, reply, new FormAnswers({}), query);
  }

  /** The governance report, as a page that prints; the form again where its days cannot be used. */
  @Get('governance')
  @Needs('reports:read', inQuery('hit'))
  async governance(
    @Asking() viewer: Viewer,
    @Query() { hit, anonymised }: ReportPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = new FormAnswers(request.query);
    const { period, faults } = periodIn(form, this.clock.today());
    if (period === null) return this.show(viewer, request, reply, form, new PageQuery(), faults);
    const report = await this.assembleCompleteReport.execute(viewer, {
      ...period,
      hit,
      isAnonymised: anonymised === 'true',
    });
    await sendPage(reply, composeGovernance(report, noJudgement));
  }

  private async show(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    form: FormAnswers,
    query: PageQuery,
    faults: readonly { readonly text: string; readonly href: string }[] = [],
  ): Promise<void> {
    const kept = await this.lists.sheet<ReportView>(viewer, reports, {}, askedSheet(query));
    await this.showPage.execute(request, reply, 'reports/reports', {
      title: 'Reports',
      section: 'reports',
      status: faults.length === 0 ? 200 : 422,
      errors: faults,
      faults: atFields(faults),
      isAnonymised: form.one('anonymised') === 'true',
      kept: kept.items,
      words: reportWords,
      links: sheetLinks(request.url, kept),
      mayWrite: permitted(request, 'reports:write'),
      teams: await this.assembleReportTeams.execute(viewer, form.one('hit')),
      ...periodsOffered(form, this.clock.today()),
    });
  }
}
