import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Amends, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AmendPartnerPriority } from './amend-partner-priority';
import { hitsSeen } from './hits-seen';
import {
  AmendPartnerPriorityRequest,
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
    private readonly amendPartnerPriority: AmendPartnerPriority,
  ) {}

  /** Priorities of the partners, with how many HITs address each on a day. */
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
    const parameters = { asOf, organisation, q, seenHits: hitsSeen(request) };
    await this.lists.send({ viewer, list: prioritiesOnDay, parameters }, query, request, reply);
  }

  /** One priority with the HITs that address it on a day. */
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
      await this.database.text(viewer, priorityOnDay, [id, asOf, hitsSeen(request)]),
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

  /** Puts right what a priority is called, or whose it is. What is left out stays. */
  @Patch(':id')
  @Needs('directory:change')
  @Amends()
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) priority: string,
    @IfMatch() ifMatch: number,
    @Body() request: AmendPartnerPriorityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.amendPartnerPriority.execute(viewer, priority, ifMatch, request));
  }
}
