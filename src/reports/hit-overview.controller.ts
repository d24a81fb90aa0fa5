import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { reachIn } from '../access/permitted';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { OneOfKind } from '../platform/http/responses';
import { sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { HitOverviewView } from './hit-overview.dto';
import { hitOverviewOnDay, overviewValues } from './hit-overview.queries';

@ApiTags('Reports')
@Controller('api/v1/hits')
export class HitOverviewController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One HIT at a glance on a day: sponsors, groups and members, the last twelve meetings, open actions. */
  @Get(':id/overview')
  @Needs('structure:read', inPath('hit'))
  @OneOfKind(HitOverviewView)
  async overview(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const seen = { meetings: reachIn(request, 'meetings:read'), sponsorship: reachIn(request, 'sponsorship:read') };
    await sendOne(reply, 'HIT', await this.database.text(viewer, hitOverviewOnDay, overviewValues(id, asOf, seen)));
  }
}
