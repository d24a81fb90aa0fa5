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
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { groupUpdateById, groupUpdates } from './group-update.queries';
import { GroupUpdatesQuery, GroupUpdateView, SendGroupUpdateRequest } from './group-updates.dto';
import { SendGroupUpdates } from './send-group-updates';

@ApiTags('Reports, items and joint work between groups')
@Controller('api/v1/group-updates')
export class GroupUpdatesController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly sendGroupUpdates: SendGroupUpdates,
  ) {}

  /** How groups said that they were getting on, latest first. */
  @Get()
  @NeedsWithinReach('meetings:read')
  @ListOf(GroupUpdateView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: GroupUpdatesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group, hit, status, from, to } = query;
    const parameters = { group, hit, status, from, to };
    await this.lists.send({ viewer, list: groupUpdates, parameters }, query, request, reply);
  }

  /** One update. */
  @Get(':id')
  @Needs('meetings:read', inPath('groupUpdate'))
  @OneOfKind(GroupUpdateView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'update', await this.database.text(viewer, groupUpdateById, [id]));
  }

  /** A group says how it is getting on. What it needs is sent to the groups that it reports to, as items of their own. */
  @Post()
  @Needs('passing:send', inBody('group', 'group'), namedInBody('tiedGroup', 'askOf'))
  @Records()
  async send(
    @Asking() viewer: Viewer,
    @Body() request: SendGroupUpdateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    const [sent] = await this.sendGroupUpdates.execute(viewer, [request]);
    if (!sent) throw Problem.notFound('update');
    return sendNew(reply, '/api/v1/group-updates', sent);
  }
}
