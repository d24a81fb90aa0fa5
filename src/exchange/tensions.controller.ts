import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, inQuery, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { RecordHandling } from './record-handling';
import { RecordTension } from './record-tension';
import { ReopenTension } from './reopen-tension';
import { tensionOnDay, tensionsOnDay } from './tension.queries';
import { RecordHandlingRequest, RecordTensionRequest, TensionsQuery, TensionView } from './tensions.dto';

@ApiTags('Exchange')
@Controller('api/v1/tensions')
export class TensionsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordTension: RecordTension,
    private readonly recordHandling: RecordHandling,
    private readonly reopenTension: ReopenTension,
  ) {}

  /** What partners said holds them back, latest first, as it stood on a day. */
  @Get()
  @NeedsWithinReach('goals:read', inQuery('hit'))
  @ListOf(TensionView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: TensionsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), hit, goal, organisation, state } = query;
    const parameters = { asOf, hit, goal, organisation, state };
    await this.lists.send({ viewer, list: tensionsOnDay, parameters }, query, request, reply);
  }

  /** One tension and how it was handled. */
  @Get(':id')
  @Needs('goals:read', inPath('tension'))
  @OneOfKind(TensionView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'tension', await this.database.text(viewer, tensionOnDay, [id, asOf]));
  }

  /** Records what holds a partner back. */
  @Post()
  @Needs('tensions:record', inBody('hit', 'hit'))
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordTensionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/tensions', await this.recordTension.execute(viewer, request));
  }

  /** Records how a tension was handled, or puts that right. */
  @Post(':id/handling')
  @Needs('tensions:record', inPath('tension'))
  @Changes()
  async handle(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: RecordHandlingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.recordHandling.execute(viewer, id, version, request));
  }

  /** A tension is felt again. */
  @Post(':id/reopen')
  @Needs('tensions:record', inPath('tension'))
  @Changes()
  async reopen(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.reopenTension.execute(viewer, id, version));
  }
}
