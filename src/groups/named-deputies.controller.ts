import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { NameDeputy } from './name-deputy';
import { EndDeputy } from './end-deputy';
import { NameDeputyRequest, NamedDeputiesQuery, NamedDeputyView } from './named-deputies.dto';
import { deputiesOnDay, deputyById } from './named-deputy.queries';

@ApiTags('Seats')
@Controller('api/v1')
export class NamedDeputiesController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly nameDeputy: NameDeputy,
    private readonly endDeputy: EndDeputy,
  ) {}

  /** Deputies named for a day. */
  @Get('named-deputies')
  @NeedsWithinReach('structure:read')
  @ListOf(NamedDeputyView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: NamedDeputiesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), group, seat, person } = query;
    const parameters = { asOf, group, seat, person };
    await this.lists.send({ viewer, list: deputiesOnDay, parameters }, query, request, reply);
  }

  /** One named deputy. */
  @Get('named-deputies/:id')
  @Needs('structure:read', inPath('namedDeputy'))
  @OneOfKind(NamedDeputyView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'named deputy', await this.database.text(viewer, deputyById, [id]));
  }

  /** Names a standing deputy for a seat. */
  @Post('seats/:id/named-deputies')
  @Needs('structure:change', inPath('seat'))
  @Records()
  async name(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) seat: string,
    @Body() request: NameDeputyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/named-deputies', await this.nameDeputy.execute(viewer, seat, request));
  }

  /** Ends the naming of a deputy. */
  @Post('named-deputies/:id/end')
  @Needs('structure:change', inPath('namedDeputy'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endDeputy.execute(viewer, id, version, request));
  }
}
