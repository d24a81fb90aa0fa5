import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { Lists } from '../platform/http/lists';
import { Amends, Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AmendGroup } from './amend-group';
import { EndGroup } from './end-group';
import { GroupDetailView } from './group-detail.dto';
import { groupOnDay, groupsOnDay } from './group.queries';
import { AmendGroupRequest, GroupsQuery, GroupView, RecordGroupRequest } from './groups.dto';
import { EndedWithItsParts } from './ended-with.dto';
import { RecordGroup } from './record-group';

@ApiTags('Groups')
@Controller('api/v1/groups')
export class GroupsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordGroup: RecordGroup,
    private readonly amendGroup: AmendGroup,
    private readonly endGroup: EndGroup,
  ) {}

  /** Groups that exist on a day. */
  @Get()
  @NeedsWithinReach('structure:read')
  @ListOf(GroupView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: GroupsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), hit, kind, ownerOrganisation, q } = query;
    const parameters = { asOf, hit, kind, ownerOrganisation, q };
    await this.lists.send({ viewer, list: groupsOnDay, parameters }, query, request, reply);
  }

  /** One group with everything that is true of it on a day: terms of reference, rhythm, seats, lines and links. */
  @Get(':id')
  @Needs('structure:read', inPath('group'))
  @OneOfKind(GroupDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'group', await this.database.text(viewer, groupOnDay, [id, asOf]));
  }

  /** Records a group. */
  @Post()
  @Needs('structure:change', inBody('hit', 'hit'))
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordGroupRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/groups', await this.recordGroup.execute(viewer, request));
  }

  /** Amends what a group is called or for. */
  @Patch(':id')
  @Needs('structure:change', inPath('group'))
  @Amends()
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AmendGroupRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.amendGroup.execute(viewer, id, version, request));
  }

  /** Ends a group with everything that belongs to it, and lists what ended. */
  @Post(':id/end')
  @Needs('structure:change', inPath('group'))
  @Changes(EndedWithItsParts)
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndedWithItsParts> {
    return sendChanged(reply, await this.endGroup.execute(viewer, id, version, request));
  }
}
