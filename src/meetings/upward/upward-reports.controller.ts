import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Lists } from '../../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { AnswerUpwardReport } from './answer-upward-report';
import { ReceiveUpwardReport } from './receive-upward-report';
import { SendUpwardReport } from './send-upward-report';
import {
  AnswerUpwardReportRequest,
  ReceiveUpwardReportRequest,
  SendUpwardReportRequest,
  UpwardReportDetailView,
  UpwardReportView,
  UpwardReportsQuery,
} from './upward-reports.dto';
import { upwardReportById, upwardReports } from './upward-report.queries';

@ApiTags('Reports, items and joint work between groups')
@Controller('api/v1/upward-reports')
export class UpwardReportsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly sendUpwardReport: SendUpwardReport,
    private readonly receiveUpwardReport: ReceiveUpwardReport,
    private readonly answerUpwardReport: AnswerUpwardReport,
  ) {}

  /** Reports that went up, latest first. */
  @Get()
  @NeedsWithinReach('meetings:read')
  @ListOf(UpwardReportView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: UpwardReportsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group, parentGroup, eitherGroup, hit, state, from, to } = query;
    const parameters = { group, parentGroup, eitherGroup, hit, state, from, to };
    await this.lists.send({ viewer, list: upwardReports, parameters }, query, request, reply);
  }

  /** One report that went up, with its lines. */
  @Get(':id')
  @Needs('meetings:read', inPath('upwardReport'))
  @OneOfKind(UpwardReportDetailView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'upward report', await this.database.text(viewer, upwardReportById, [id]));
  }

  /** Records that a report went up. */
  @Post()
  @Needs(
    'passing:send',
    inBody('group', 'group'),
    namedInBody('tiedGroup', 'parentGroup'),
    namedInBody('meeting', 'meeting'),
  )
  @Records()
  async send(
    @Asking() viewer: Viewer,
    @Body() request: SendUpwardReportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/upward-reports', await this.sendUpwardReport.execute(viewer, request));
  }

  /** Records that it was received. */
  @Post(':id/receive')
  @Needs('passing:send', inPath('upwardReport'))
  @Changes()
  async receive(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ReceiveUpwardReportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.receiveUpwardReport.execute(viewer, id, version, request));
  }

  /** Records what the parent says to a report that it received. */
  @Post(':id/answer')
  @Needs('passing:send', inPath('upwardReport'))
  @Changes()
  async answer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AnswerUpwardReportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.answerUpwardReport.execute(viewer, id, version, request));
  }
}
