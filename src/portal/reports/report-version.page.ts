import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { AssembleComparison } from '../../reports/assemble-comparison';
import { AssembleFrozenReport } from '../../reports/assemble-frozen-report';
import { SendReport } from '../../reports/send-report';
import { ReportFormatQuery } from '../../reports/reports.dto';
import type { ReportVersionView } from '../../reports/reports.dto';
import { versionById } from '../../reports/reports.queries';
import { ExportReportVersion } from '../../reports/export-report-version';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

/** A frozen version of a report: what proves that it is whole, its formats, and what was corrected since. */
@PageController('reports/:id/versions/:version')
export class ReportVersionPages {
  constructor(
    private readonly database: Database,
    private readonly assembleFrozenReport: AssembleFrozenReport,
    private readonly exportReportVersion: ExportReportVersion,
    private readonly sendReport: SendReport,
    private readonly assembleComparison: AssembleComparison,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('reports:read', inPath('governanceReport'), inPath('reportVersion', 'version'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('version', IdPipe) version: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { seal, title } = await this.of(viewer, id, version);
    const { content } = await this.assembleFrozenReport.execute(viewer, version);
    const { report } = content;
    await this.showPage.execute(request, reply, 'reports/report-version', {
      title: `Version ${String(seal.number)} of ${title}`,
      section: 'reports',
      trail: trailTo(id, title),
      seal,
      here: `/reports/${id}/versions/${version}`,
      dataDay: report.dataDay,
      period: report.period,
      rules: report.rules,
    });
  }

  /** What was frozen: the page that prints, or another format; the same bytes every time. */
  @Get('content')
  @Needs('reports:read', inPath('governanceReport'), inPath('reportVersion', 'version'))
  async content(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('version', IdPipe) version: string,
    @Query() { format = 'html' }: ReportFormatQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.of(viewer, id, version);
    await this.sendReport.execute(reply, format, await this.exportReportVersion.execute(viewer, version, format));
  }

  /** What the same report says otherwise now. */
  @Get('comparison')
  @Needs('reports:read', inPath('governanceReport'), inPath('reportVersion', 'version'))
  async comparison(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('version', IdPipe) version: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { seal, title } = await this.of(viewer, id, version);
    await this.showPage.execute(request, reply, 'reports/report-comparison', {
      title: `Corrected since version ${String(seal.number)}`,
      section: 'reports',
      trail: [
        ...trailTo(id, title),
        { text: `Version ${String(seal.number)}`, href: `/reports/${id}/versions/${version}` },
      ],
      seal,
      differences: await this.assembleComparison.execute(viewer, version),
    });
  }

  /** The version and what its report is called. Throws 404 where it is a version of another report. */
  private async of(
    viewer: Viewer,
    id: string,
    version: string,
  ): Promise<{ readonly seal: ReportVersionView; readonly title: string }> {
    const seal = await this.database.one<ReportVersionView>(viewer, versionById, [version]);
    if (seal?.reportId !== id) throw Problem.notFound('report version');
    const { content } = await this.assembleFrozenReport.execute(viewer, version);
    return { seal, title: content.document.title };
  }
}

const trailTo = (id: string, title: string): { text: string; href: string }[] => [
  { text: 'Reports', href: '/reports' },
  { text: title, href: `/reports/${id}` },
];
