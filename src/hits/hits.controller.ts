import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Amends, Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AmendHit } from './amend-hit';
import { HitDetailView } from './hit-detail.dto';
import { hitOnDay, hitsOnDay } from './hit.queries';
import {
  AmendHitRequest,
  HitsQuery,
  HitView,
  RecordHitRequest,
  RecordStatusRequest,
  RenameHitRequest,
} from './hits.dto';
import { RecordHit } from './record-hit';
import { RecordStatus } from './record-status';
import { RenameHit } from './rename-hit';

@ApiTags('HITs')
@Controller('api/v1/hits')
export class HitsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordHit: RecordHit,
    private readonly amendHit: AmendHit,
    private readonly renameHit: RenameHit,
    private readonly recordStatus: RecordStatus,
  ) {}

  /** HITs that have a status on a day, by the name they had on it. */
  @Get()
  @NeedsWithinReach('structure:read')
  @ListOf(HitView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: HitsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), status, partner, q } = query;
    const parameters = { asOf, status, partner, q };
    await this.lists.send({ viewer, list: hitsOnDay, parameters }, query, request, reply);
  }

  /** One HIT with everything that is true of it on a day, and its names and statuses over time. */
  @Get(':id')
  @Needs('structure:read', inPath('hit'))
  @OneOfKind(HitDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'HIT', await this.database.text(viewer, hitOnDay, [id, asOf]));
  }

  /** Records a HIT with its first name and status. */
  @Post()
  @Needs('hits:open')
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordHitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/hits', await this.recordHit.execute(viewer, request));
  }

  /** Puts a HIT's acronym or purpose right. */
  @Patch(':id')
  @Needs('structure:change', inPath('hit'))
  @Amends()
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: AmendHitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.amendHit.execute(viewer, hit, ifMatch, request));
  }

  /** Renames a HIT from a day; the present name ends the day before. */
  @Post(':id/names')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async rename(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: RenameHitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.renameHit.execute(viewer, hit, ifMatch, request));
  }

  /** Gives a HIT another status from a day, such as PAUSED; the present one ends the day before. */
  @Post(':id/statuses')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async status(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: RecordStatusRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.recordStatus.execute(viewer, hit, ifMatch, request));
  }
}
