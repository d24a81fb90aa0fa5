import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { EndTimeAway } from './end-time-away';
import { DeclareTimeAway } from './declare-time-away';
import { timesAway } from './time-away.queries';
import { DeclareTimeAwayRequest, TimesAwayQuery, TimeAwayView } from './times-away.dto';

@ApiTags('Directory')
@Controller('api/v1')
export class TimesAwayController {
  constructor(
    private readonly lists: Lists,
    private readonly declareTimeAway: DeclareTimeAway,
    private readonly endTimeAway: EndTimeAway,
  ) {}

  /** When somebody is, was and will be away, the latest first. */
  @Get('people/:id/times-away')
  @Needs('times-away:read', inPath('person'))
  @ListOf(TimeAwayView)
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) person: string,
    @Query() query: TimesAwayQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parameters = { person, since: query.since };
    await this.lists.send({ viewer, list: timesAway, parameters }, query, request, reply);
  }

  /** Says until when somebody is away, and who stands in. They are sent no reminders on those days, and it counts as no contact. */
  @Post('people/:id/times-away')
  @Needs('times-away:say', inPath('person'))
  @Records()
  async say(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) person: string,
    @Body() request: DeclareTimeAwayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/times-away', await this.declareTimeAway.execute(viewer, person, request));
  }

  /** Says that somebody is back today, or will not be away after all. */
  @Post('times-away/:id/end')
  @Needs('times-away:say', inPath('timeAway'))
  @Changes()
  async back(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endTimeAway.execute(viewer, id, version));
  }
}
