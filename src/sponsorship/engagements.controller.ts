import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { sightIn } from '../access/sight';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { ConfirmEngagement } from './confirm-engagement';
import { engagementById, engagements } from './contact.queries';
import {
  ConfirmEngagementRequest,
  EngagementDetailView,
  EngagementsQuery,
  EngagementView,
  RecordEngagementRequest,
} from './engagements.dto';
import { RecordEngagement } from './record-engagement';

@ApiTags('Sponsorship')
@Controller('api/v1')
export class EngagementsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly recordEngagement: RecordEngagement,
    private readonly confirmEngagement: ConfirmEngagement,
  ) {}

  /** Contacts with sponsors, newest first, without their private notes. */
  @Get('engagements')
  @NeedsWithinReach('sponsorship:read')
  @ListOf(EngagementView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: EngagementsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, sponsorship, kind, initiatedBy, from, to } = query;
    const parameters = { hit, sponsorship, kind, initiatedBy, from, to };
    await this.lists.send({ viewer, list: engagements, parameters }, query, request, reply);
  }

  /** One contact. Its private note is there for whoever may read private notes; null says nothing to anybody else. */
  @Get('engagements/:id')
  @Needs('sponsorship:read', inPath('engagement'))
  @OneOfKind(EngagementDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = [id, sightIn(request, 'private-notes:read')];
    await sendOne(reply, 'engagement', await this.database.text(viewer, engagementById, values));
  }

  /** Records a contact with a sponsor. */
  @Post('sponsorships/:id/engagements')
  @Needs('sponsorship:take-part', inPath('sponsorship'))
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) sponsorship: string,
    @Body() request: RecordEngagementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/engagements', await this.recordEngagement.execute(viewer, sponsorship, request));
  }

  /** The other side confirms a contact. */
  @Post('engagements/:id/confirm')
  @Needs('sponsorship:take-part', inPath('engagement'))
  @Changes()
  async confirm(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ConfirmEngagementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.confirmEngagement.execute(viewer, id, version, request));
  }
}
