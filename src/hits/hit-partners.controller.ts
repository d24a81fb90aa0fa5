import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { ImpreciseLastDayRequest } from '../platform/http/last-day.dto';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { EndPartner } from './end-partner';
import { partnerOnDay, partnersOnDay } from './hit-partner.queries';
import { PartnersQuery, PartnerView, RecordPartnerRequest } from './hit-partners.dto';
import { RecordPartner } from './record-partner';

@ApiTags('HITs')
@Controller('api/v1')
export class HitPartnersController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordPartner: RecordPartner,
    private readonly endPartner: EndPartner,
  ) {}

  /** Partners of HITs on a day, each with the organisation it continues as. */
  @Get('hit-partners')
  @NeedsWithinReach('structure:read')
  @ListOf(PartnerView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PartnersQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), hit, organisation, kind } = query;
    const parameters = { asOf, hit, organisation, kind };
    await this.lists.send({ viewer, list: partnersOnDay, parameters }, query, request, reply);
  }

  /** One partner of a HIT. */
  @Get('hit-partners/:id')
  @Needs('structure:read', inPath('hitPartner'))
  @OneOfKind(PartnerView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'partner', await this.database.text(viewer, partnerOnDay, [id, asOf]));
  }

  /** An organisation takes part in a HIT from a day. */
  @Post('hits/:id/partners')
  @Needs('structure:change', inPath('hit'))
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @Body() request: RecordPartnerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/hit-partners', await this.recordPartner.execute(viewer, hit, request));
  }

  /** An organisation takes part in a HIT no longer, or its last day is put right. */
  @Post('hit-partners/:id/end')
  @Needs('structure:change', inPath('hitPartner'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) partner: string,
    @IfMatch() ifMatch: number,
    @Body() request: ImpreciseLastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endPartner.execute(viewer, partner, ifMatch, request));
  }
}
