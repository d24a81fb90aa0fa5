import { Body, Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { sightIn } from '../../access/sight';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { IfMatch } from '../../platform/http/if-match.decorator';
import { Amends, Changes, OneOfKind, Written } from '../../platform/http/responses';
import { sendChanged, sendOne } from '../../platform/http/send';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { AgendaOffersView, AgendaView, AgreeAgendaRequest, SetAgendaRequest } from './agenda.dto';
import { agendaOffers } from './agenda-offers.queries';
import { agendaOfMeeting } from './agenda.queries';
import { AgreeAgenda } from './agree-agenda';
import { SendPapers } from './send-papers';
import { SetAgenda } from './set-agenda';
import { StartAgenda } from './start-agenda';

@ApiTags('Agendas')
@Controller('api/v1/meetings/:id')
export class AgendasController {
  constructor(
    private readonly database: Database,
    private readonly setAgenda: SetAgenda,
    private readonly startAgenda: StartAgenda,
    private readonly agreeAgenda: AgreeAgenda,
    private readonly sendPapers: SendPapers,
  ) {}

  /** The agenda of a meeting, as it was planned. Its version is that of the meeting. */
  @Get('agenda')
  @Needs('meetings:read', inPath('meeting'))
  @OneOfKind(AgendaView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = [id, sightIn(request, 'confidential-items:read')];
    await sendOne(reply, 'meeting', await this.database.text(viewer, agendaOfMeeting, values));
  }

  /** What is waiting for this agenda and not on it: each an item to be sent as it is. */
  @Get('agenda/offers')
  @Needs('meetings:log', inPath('meeting'))
  @ApiOkResponse({ type: AgendaOffersView })
  async offers(@Asking() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AgendaOffersView> {
    const [found] = await this.database.rows<{ offers: AgendaOffersView['offers'] }>(viewer, agendaOffers, [id]);
    if (!found) throw Problem.notFound('meeting');
    return { offers: found.offers };
  }

  /** Writes the agenda of a planned meeting: all its items in order. What the chair agreed to before does not hold for it. */
  @Put('agenda')
  @Needs('meetings:log', inPath('meeting'))
  @Amends()
  async set(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: SetAgendaRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.setAgenda.execute(viewer, id, version, request));
  }

  /** Begins an empty agenda with everything that is waiting for it but the backlog. */
  @Post('agenda/start')
  @Needs('meetings:log', inPath('meeting'))
  @Changes()
  async start(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.startAgenda.execute(viewer, id, version));
  }

  /** The chair agrees the agenda. It holds until the agenda changes. */
  @Post('agenda/agree')
  @Needs('agenda:agree', inPath('meeting'))
  @Changes()
  async agree(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AgreeAgendaRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.agreeAgenda.execute(viewer, id, version, request));
  }

  /** Agenda and papers go out to members, as of today. What changes later is told as a change. */
  @Post('send-papers')
  @Needs('meetings:log', inPath('meeting'))
  @Changes()
  async send(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.sendPapers.execute(viewer, id, version));
  }
}
