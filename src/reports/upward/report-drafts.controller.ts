import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { reachIn } from '../../access/permitted';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Lists } from '../../platform/http/lists';
import { Amends, Changes, ListOf, OneOfKind, Records, Written } from '../../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { AmendReportDraft } from './amend-report-draft';
import { OpenReportDraft } from './open-report-draft';
import { reportDraftById, reportDrafts } from './report-draft.queries';
import {
  AmendReportDraftRequest,
  OpenReportDraftRequest,
  ReportDraftDetailView,
  ReportDraftsQuery,
  ReportDraftView,
} from './report-drafts.dto';
import { SendReportDraft } from './send-report-draft';

@ApiTags('Reports, items and joint work between groups')
@Controller('api/v1/upward-report-drafts')
export class ReportDraftsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly openReportDraft: OpenReportDraft,
    private readonly amendReportDraft: AmendReportDraft,
    private readonly sendReportDraft: SendReportDraft,
  ) {}

  /** Reports that are being written, for whoever writes them. */
  @Get()
  @NeedsWithinReach('passing:send')
  @ListOf(ReportDraftView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: ReportDraftsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group, parentGroup } = query;
    await this.lists.send({ viewer, list: reportDrafts, parameters: { group, parentGroup } }, query, request, reply);
  }

  /** One of them, with its lines. */
  @Get(':id')
  @Needs('passing:send', inPath('reportDraft'))
  @OneOfKind(ReportDraftDetailView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'draft', await this.database.text(viewer, reportDraftById, [id]));
  }

  /** Drafts a report from the record since the last one: lines under Alert, Advise and Assure, each with what it rests on. */
  @Post()
  @Needs('passing:send', inBody('group', 'group'), namedInBody('tiedGroup', 'parentGroup'))
  @Records()
  async begin(
    @Asking() viewer: Viewer,
    @Body() body: OpenReportDraftRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    const sponsors = reachIn(request, 'sponsorship:read')?.hits ?? null;
    return sendNew(reply, '/api/v1/upward-report-drafts', await this.openReportDraft.execute(viewer, body, sponsors));
  }

  /** Edits it. */
  @Put(':id')
  @Needs('passing:send', inPath('reportDraft'))
  @Amends()
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: AmendReportDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.amendReportDraft.execute(viewer, id, version, body));
  }

  /** Sends it up the line: what comes back is the report, and the draft is gone. One that nobody has edited is not sent. */
  @Post(':id/send')
  @Needs('passing:send', inPath('reportDraft'))
  @Changes()
  async send(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/upward-reports', await this.sendReportDraft.execute(viewer, id, version));
  }
}
