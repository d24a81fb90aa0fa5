import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, inQuery, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Lists } from '../../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { EndReportSchedule } from './end-report-schedule';
import { reportScheduleById, reportSchedules } from './report-schedule.queries';
import { ReportSchedulesQuery, ReportScheduleView, StartReportScheduleRequest } from './report-schedules.dto';
import { StartReportSchedule } from './start-report-schedule';

@ApiTags('Reports')
@Controller('api/v1/report-schedules')
export class ReportSchedulesController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly startReportSchedule: StartReportSchedule,
    private readonly endReportSchedule: EndReportSchedule,
  ) {}

  /** Reports that are made by themselves, and those that were. */
  @Get()
  @NeedsWithinReach('reports:read', inQuery('hit'))
  @ListOf(ReportScheduleView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: ReportSchedulesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parameters = { hit: query.hit };
    await this.lists.send({ viewer, list: reportSchedules, parameters }, query, request, reply);
  }

  /** Has a report made and frozen of each period that ends from now on, and people told of it who may read it. */
  @Post()
  @Needs('reports:write', inBody('hit', 'hit'), inBody('group', 'group'))
  @Records()
  async start(
    @Asking() viewer: Viewer,
    @Body() request: StartReportScheduleRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/report-schedules', await this.startReportSchedule.execute(viewer, request));
  }

  /** One report that is made by itself. */
  @Get(':id')
  @Needs('reports:read', inPath('reportSchedule'))
  @OneOfKind(ReportScheduleView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'report schedule', await this.database.text(viewer, reportScheduleById, [id]));
  }

  /** Has no more of these reports made. */
  @Post(':id/end')
  @Needs('reports:write', inPath('reportSchedule'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() ifMatch: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endReportSchedule.execute(viewer, id, ifMatch));
  }
}
