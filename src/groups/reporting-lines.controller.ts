import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { DrawReportingLine } from './draw-reporting-line';
import { EndReportingLine } from './end-reporting-line';
import { DrawReportingLineRequest, ReportingLinesQuery, ReportingLineView } from './reporting-lines.dto';
import { reportingLinesOnDay, reportingLineById } from './reporting-line.queries';

@ApiTags('Reporting lines and working links')
@Controller('api/v1/reporting-lines')
export class ReportingLinesController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly drawReportingLine: DrawReportingLine,
    private readonly endReportingLine: EndReportingLine,
  ) {}

  /** Reporting lines of a day. */
  @Get()
  @NeedsWithinReach('structure:read')
  @ListOf(ReportingLineView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: ReportingLinesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), group, parentGroup, hit } = query;
    const parameters = { asOf, group, parentGroup, hit };
    await this.lists.send({ viewer, list: reportingLinesOnDay, parameters }, query, request, reply);
  }

  /** One reporting line. */
  @Get(':id')
  @Needs('structure:read', inPath('reportingLine'))
  @OneOfKind(ReportingLineView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'reporting line', await this.database.text(viewer, reportingLineById, [id]));
  }

  /** Draws a reporting line from a group to the one it reports to. */
  @Post()
  @Needs(
    'structure:change',
    inBody('group', 'group'),
    namedInBody('group', 'parentGroup'),
    namedInBody('sourceDocument', 'sourceDocument'),
  )
  @Records()
  async draw(
    @Asking() viewer: Viewer,
    @Body() request: DrawReportingLineRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/reporting-lines', await this.drawReportingLine.execute(viewer, request));
  }

  /** Ends a reporting line. */
  @Post(':id/end')
  @Needs('structure:change', inPath('reportingLine'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endReportingLine.execute(viewer, id, version, request));
  }
}
