import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { ListQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendNew, sendOne } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { rhythmById, rhythmsOfGroup } from './rhythm.queries';
import { RhythmView, SetRhythmRequest } from './rhythms.dto';
import { SetRhythm } from './set-rhythm';

@ApiTags('Groups')
@Controller('api/v1')
export class RhythmsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly setRhythm: SetRhythm,
  ) {}

  /** Every rhythm that a group has had, first to last. */
  @Get('groups/:id/rhythms')
  @Needs('structure:read', inPath('group'))
  @ListOf(RhythmView)
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Query() query: ListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send({ viewer, list: rhythmsOfGroup, parameters: { group } }, query, request, reply);
  }

  /** Sets how often and on which day a group means to meet; the rhythm before ends the day before. */
  @Post('groups/:id/rhythms')
  @Needs('structure:change', inPath('group'))
  @Records()
  async set(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Body() request: SetRhythmRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/rhythms', await this.setRhythm.execute(viewer, group, request));
  }

  /** One rhythm. */
  @Get('rhythms/:id')
  @Needs('structure:read', inPath('rhythm'))
  @OneOfKind(RhythmView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'rhythm', await this.database.text(viewer, rhythmById, [id]));
  }
}
