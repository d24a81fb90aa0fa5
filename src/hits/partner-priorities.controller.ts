import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { reachIn } from '../access/permitted';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import {
  PartnerPriorityDetailView,
  PartnerPriorityView,
  PrioritiesQuery,
  RecordPartnerPriorityRequest,
} from './partner-priorities.dto';
import { prioritiesOnDay, priorityOnDay } from './partner-priority.queries';
import { RecordPartnerPriority } from './record-partner-priority';

@ApiTags('HITs')
@Controller('api/v1/partner-priorities')
export class PartnerPrioritiesController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordPartnerPriority: RecordPartnerPriority,
  ) {}

  /** Priorities of the partners, with how many of the HITs that one sees address each on a day. */
  @Get()
  @Needs('directory:read')
  @ListOf(PartnerPriorityView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PrioritiesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), organisation, q } = query;
    const parameters = { asOf, organisation, q };
    const asReader = { ...viewer, reach: reachIn(request, 'structure:read') };
    await this.lists.send({ viewer: asReader, list: prioritiesOnDay, parameters }, query, request, reply);
  }

  /** One priority with the HITs that address it on a day, of those that one sees. */
  @Get(':id')
  @Needs('directory:read')
  @OneOfKind(PartnerPriorityDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(
      reply,
      'partner priority',
      await this.database.text(viewer, priorityOnDay, [id, asOf, reachIn(request, 'structure:read')?.hits]),
    );
  }

  /** Records a priority of the partners. */
  @Post()
  @Needs('directory:change')
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordPartnerPriorityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/partner-priorities', await this.recordPartnerPriority.execute(viewer, request));
  }
}
