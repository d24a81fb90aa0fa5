import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, inQuery, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch, NeedsIfMatch } from '../platform/http/if-match.decorator';
import { ListQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Amends, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { FreezeReport } from './freeze-report';
import { OpenReport } from './open-report';
import { SendReport } from './send-report';
import { ExportReport } from './export-report';
import { InEveryFormat } from './report-responses';
import {
  FreezeReportRequest,
  OpenReportRequest,
  ReportContentQuery,
  ReportsQuery,
  ReportVersionView,
  ReportView,
  SetJudgementRequest,
} from './reports.dto';
import { reportById, reports, versionsOfReport } from './reports.queries';
import { SetJudgement } from './set-judgement';

@ApiTags('Reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly openReport: OpenReport,
    private readonly setJudgement: SetJudgement,
    private readonly freezeReport: FreezeReport,
    private readonly exportReport: ExportReport,
    private readonly sendReport: SendReport,
  ) {}

  /** Reports, of the latest period first. */
  @Get()
  @NeedsWithinReach('reports:read', inQuery('hit'))
  @ListOf(ReportView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: ReportsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, kind, schedule } = query;
    await this.lists.send({ viewer, list: reports, parameters: { hit, kind, schedule } }, query, request, reply);
  }

  /** Begins a report of a period. */
  @Post()
  @Needs('reports:write', inBody('hit', 'hit'), inBody('group', 'group'))
  @Records()
  async open(
    @Asking() viewer: Viewer,
    @Body() request: OpenReportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/reports', await this.openReport.execute(viewer, request));
  }

  /** One report and what people wrote into it. */
  @Get(':id')
  @Needs('reports:read', inPath('governanceReport'))
  @OneOfKind(ReportView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'report', await this.database.text(viewer, reportById, [id]));
  }

  /** Writes what people make of the period. Frozen versions stay as they are. */
  @Patch(':id')
  @Needs('reports:write', inPath('governanceReport'))
  @Amends()
  async write(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: SetJudgementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.setJudgement.execute(viewer, id, version, request));
  }

  /** The whole report from the record as it is now. */
  @Get(':id/content')
  @Needs('reports:read', inPath('governanceReport'))
  @InEveryFormat()
  async content(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { format = 'json', anonymised }: ReportContentQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const taken = await this.exportReport.execute(viewer, id, { format, isAnonymised: anonymised === 'true' });
    await this.sendReport.execute(reply, format, taken);
  }

  /** Its frozen versions, latest first. */
  @Get(':id/versions')
  @Needs('reports:read', inPath('governanceReport'))
  @ListOf(ReportVersionView)
  async versions(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send({ viewer, list: versionsOfReport, parameters: { report: id } }, query, request, reply);
  }

  /** Freezes the report as it reads now. The fact's `version` is the number of the frozen version. */
  @Post(':id/versions')
  @Needs('reports:write', inPath('governanceReport'))
  @NeedsIfMatch()
  @Records()
  async freeze(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: FreezeReportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/report-versions', await this.freezeReport.execute(viewer, id, version, request));
  }
}
