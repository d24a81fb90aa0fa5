import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { sendFile } from '../platform/files/send-file';
import type { FileKept } from '../platform/files/send-file';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { CloseOpportunity } from './close-opportunity';
import { fileOfOpportunity, opportunities, opportunityById } from './contact.queries';
import {
  CloseOpportunityRequest,
  OpportunitiesQuery,
  OpportunityView,
  ReferOpportunityRequest,
} from './opportunities.dto';
import { ReferOpportunity } from './refer-opportunity';

@ApiTags('Sponsorship')
@Controller('api/v1')
export class OpportunitiesController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly referOpportunity: ReferOpportunity,
    private readonly closeOpportunity: CloseOpportunity,
  ) {}

  /** What sponsors passed on, newest first, and what became of it. */
  @Get('opportunities')
  @NeedsWithinReach('sponsorship:read')
  @ListOf(OpportunityView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: OpportunitiesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, sponsorship, status } = query;
    const parameters = { hit, sponsorship, status };
    await this.lists.send({ viewer, list: opportunities, parameters }, query, request, reply);
  }

  /** One thing that was passed on. */
  @Get('opportunities/:id')
  @Needs('sponsorship:read', inPath('opportunity'))
  @OneOfKind(OpportunityView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'opportunity', await this.database.text(viewer, opportunityById, [id]));
  }

  /** The file that a sponsor passed on, always as a download. */
  @Get('opportunities/:id/file')
  @Needs('sponsorship:read', inPath('opportunity'))
  @ApiOkResponse({
    description: 'The file.',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const [file] = await this.database.rows<FileKept>(viewer, fileOfOpportunity, [id]);
    await sendFile(reply, file ?? null);
  }

  /** Records something that a sponsor passed on. */
  @Post('sponsorships/:id/opportunities')
  @Needs('sponsorship:change', inPath('sponsorship'))
  @Records()
  async refer(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) sponsorship: string,
    @Body() request: ReferOpportunityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/opportunities', await this.referOpportunity.execute(viewer, sponsorship, request));
  }

  /** Records what became of it. */
  @Post('opportunities/:id/close')
  @Needs('sponsorship:change', inPath('opportunity'))
  @Changes()
  async close(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: CloseOpportunityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.closeOpportunity.execute(viewer, id, version, request));
  }
}
