import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { permitted, reachesHit } from '../../access/permitted';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { FreezeReport } from '../../reports/freeze-report';
import { SendReport } from '../../reports/send-report';
import { FreezeReportRequest, ReportContentQuery, SetJudgementRequest } from '../../reports/reports.dto';
import type { ReportVersionView, ReportView } from '../../reports/reports.dto';
import { reportById, versionsOfReport } from '../../reports/reports.queries';
import { SetJudgement } from '../../reports/set-judgement';
import { ExportReport } from '../../reports/export-report';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { judgementPlaces, reportTitle, saidWords } from './report-words';
import { ReportSaidQuery } from './reports.dto';

const allVersions = { sort: null, isDescending: false, number: 1, size: 100 };

/** One report: reading it as the record is now, writing into it, freezing it, and its versions. */
@PageController('reports/:id')
export class ReportPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly exportReport: ExportReport,
    private readonly sendReport: SendReport,
    private readonly setJudgement: SetJudgement,
    private readonly freezeReport: FreezeReport,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('reports:read', inPath('governanceReport'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { said }: ReportSaidQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const told = said === undefined ? null : saidWords[said];
    await this.show(viewer, id, { form: null, refusal: null, told }, request, reply);
  }

  /** The report from the record as it is now: the page that prints, or another format. */
  @Get('content')
  @Needs('reports:read', inPath('governanceReport'))
  async content(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { format = 'html', anonymised }: ReportContentQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const taken = await this.exportReport.execute(viewer, id, { format, isAnonymised: anonymised === 'true' });
    await this.sendReport.execute(reply, format, taken);
  }

  @Post('judgement')
  @Needs('reports:write', inPath('governanceReport'))
  async write(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(viewer, id, 'written', request, reply, async (form) => {
      const typed = Object.fromEntries(judgementPlaces.map(({ name }) => [name, form.one(name) || null]));
      await this.setJudgement.execute(
        viewer,
        id,
        Number(form.one('version')),
        await checkedRequest(SetJudgementRequest, typed),
      );
    });
  }

  @Post('freeze')
  @Needs('reports:write', inPath('governanceReport'))
  async freeze(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(viewer, id, 'frozen', request, reply, async (form) => {
      const request = await checkedRequest(FreezeReportRequest, { anonymised: form.one('anonymised') === 'true' });
      await this.freezeReport.execute(viewer, id, Number(form.one('version')), request);
    });
  }

  /** Does what a form says, and leads back to the page; or shows what is wrong, with all that was typed. */
  private async send(
    viewer: Viewer,
    id: string,
    said: keyof typeof saidWords,
    request: FastifyRequest,
    reply: FastifyReply,
    write: (form: FormAnswers) => Promise<void>,
  ): Promise<void> {
    const form = new FormAnswers(request.body);
    try {
      await write(form);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(viewer, id, { form, refusal, told: null }, request, reply);
    }
    await reply.redirect(`/reports/${id}?said=${said}`, 303);
  }

  private async show(
    viewer: Viewer,
    id: string,
    { form, refusal, told }: { form: FormAnswers | null; refusal: Problem | null; told: string | null },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const report = await this.database.one<ReportView>(viewer, reportById, [id]);
    if (report === null) throw Problem.notFound('report');
    const versions = await this.lists.sheet<ReportVersionView>(viewer, versionsOfReport, { report: id }, allVersions);
    const mayWrite =
      report.hitId === null ? permitted(request, 'reports:write') : reachesHit(request, 'reports:write', report.hitId);
    const { status, ...faults } = faultsAtFields(refusal, 'summary');
    const title = reportTitle(report);
    await this.showPage.execute(request, reply, 'reports/report', {
      title,
      section: 'reports',
      told,
      trail: [{ text: 'Reports', href: '/reports' }],
      report,
      isAnonymised: form?.one('anonymised') === 'true',
      mayWrite,
      versions: versions.items,
      places: judgementPlaces.map((place) => ({ ...place, value: form?.one(place.name) ?? report[place.name] ?? '' })),
      status: status === 200 ? 200 : 422,
      ...faults,
    });
  }
}
