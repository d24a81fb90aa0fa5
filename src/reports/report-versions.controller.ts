import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { OneOfKind } from '../platform/http/responses';
import { sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { AssembleComparison } from './assemble-comparison';
import { SendReport } from './send-report';
import { InEveryFormat } from './report-responses';
import { ComparisonView, ReportFormatQuery, ReportVersionView } from './reports.dto';
import { versionById } from './reports.queries';
import { ExportReportVersion } from './export-report-version';

@ApiTags('Reports')
@Controller('api/v1/report-versions')
export class ReportVersionsController {
  constructor(
    private readonly database: Database,
    private readonly exportReportVersion: ExportReportVersion,
    private readonly sendReport: SendReport,
    private readonly assembleComparison: AssembleComparison,
  ) {}

  /** One frozen version, and what proves that nothing in it was changed. */
  @Get(':id')
  @Needs('reports:read', inPath('reportVersion'))
  @OneOfKind(ReportVersionView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'report version', await this.database.text(viewer, versionById, [id]));
  }

  /** What was frozen: the same bytes every time. As JSON they are what the hash is over. */
  @Get(':id/content')
  @Needs('reports:read', inPath('reportVersion'))
  @InEveryFormat()
  async content(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { format = 'json' }: ReportFormatQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sendReport.execute(reply, format, await this.exportReportVersion.execute(viewer, id, format));
  }

  /** What the same report of the same days says otherwise today: what was corrected since. */
  @Get(':id/comparison')
  @Needs('reports:read', inPath('reportVersion'))
  @ApiOkResponse({ type: ComparisonView })
  async comparison(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ComparisonView> {
    return { differences: await this.assembleComparison.execute(viewer, id) };
  }
}
