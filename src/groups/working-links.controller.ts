import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, namedInBody, Needs, NeedsWithinReach } from '../access/needs.decorator';
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
import { DrawWorkingLink } from './draw-working-link';
import { EndWorkingLink } from './end-working-link';
import { DrawWorkingLinkRequest, WorkingLinksQuery, WorkingLinkView } from './working-links.dto';
import { workingLinksOnDay, workingLinkById } from './working-link.queries';

@ApiTags('Reporting lines and working links')
@Controller('api/v1/working-links')
export class WorkingLinksController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly drawWorkingLink: DrawWorkingLink,
    private readonly endWorkingLink: EndWorkingLink,
  ) {}

  /** Working links of a day; those of one group are shown from its side. */
  @Get()
  @NeedsWithinReach('structure:read')
  @ListOf(WorkingLinkView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: WorkingLinksQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), group, hit } = query;
    const parameters = { asOf, group, hit };
    await this.lists.send({ viewer, list: workingLinksOnDay, parameters }, query, request, reply);
  }

  /** One working link. */
  @Get(':id')
  @Needs('structure:read', inPath('workingLink'))
  @OneOfKind(WorkingLinkView)
  async one(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendOne(reply, 'working link', await this.database.text(viewer, workingLinkById, [id]));
  }

  /** Draws a working link between two groups. */
  @Post()
  @Needs(
    'structure:change',
    inBody('group', 'group'),
    namedInBody('group', 'otherGroup'),
    namedInBody('sourceDocument', 'sourceDocument'),
  )
  @Records()
  async draw(
    @Asking() viewer: Viewer,
    @Body() request: DrawWorkingLinkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/working-links', await this.drawWorkingLink.execute(viewer, request));
  }

  /** Ends a working link. */
  @Post(':id/end')
  @Needs('structure:change', inPath('workingLink'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endWorkingLink.execute(viewer, id, version, request));
  }
}
