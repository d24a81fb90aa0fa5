import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { ListOf, OneOfKind, Records, Written } from '../../platform/http/responses';
import { sendNew, sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { RecordInteraction } from './record-interaction';
import { InteractionView, InteractionsQuery, RecordInteractionRequest } from './interactions.dto';
import { interactionById, interactions } from './interaction.queries';

@ApiTags('Reports, items and joint work between groups')
@Controller('api/v1/interactions')
export class InteractionsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly recordInteraction: RecordInteraction,
  ) {}

  /** Joint work of two groups that was no meeting, latest first; that of one group is shown from its side. */
  @Get()
  @NeedsWithinReach('meetings:read')
  @ListOf(InteractionView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: InteractionsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group, otherGroup, hit, from, to } = query;
    const parameters = { group, otherGroup, hit, from, to };
    await this.lists.send({ viewer, list: interactions, parameters }, query, request, reply);
  }

  /** One piece of joint work. */
  @Get(':id')
  @Needs('meetings:read', inPath('interaction'))
  @OneOfKind(InteractionView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'interaction', await this.database.text(viewer, interactionById, [id]));
  }

  /** Records joint work of two groups. */
  @Post()
  @Needs('passing:send', inBody('group', 'group'), namedInBody('tiedGroup', 'otherGroup'))
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordInteractionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/interactions', await this.recordInteraction.execute(viewer, request));
  }
}
