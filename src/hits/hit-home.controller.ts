import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { Changes, Written } from '../platform/http/responses';
import { sendChanged } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { AppointSponsoringOrganisation } from './appoint-sponsoring-organisation';
import { EndHosting } from './end-hosting';
import { EndSponsoringOrganisation } from './end-sponsoring-organisation';
import { AppointSponsoringOrganisationRequest, HostHitRequest } from './hit-home.dto';
import { HostHit } from './host-hit';

@ApiTags('HITs')
@Controller('api/v1/hits/:id')
export class HitHomeController {
  constructor(
    private readonly appointSponsoringOrganisation: AppointSponsoringOrganisation,
    private readonly endSponsoringOrganisation: EndSponsoringOrganisation,
    private readonly hostHit: HostHit,
    private readonly endHosting: EndHosting,
  ) {}

  /** Names the organisation that embeds a HIT from a day; the present one ends the day before. */
  @Post('sponsoring-organisation')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async appoint(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: AppointSponsoringOrganisationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.appointSponsoringOrganisation.execute(viewer, hit, ifMatch, request));
  }

  /** No organisation embeds a HIT after a day, or the last day of the one that did is put right. */
  @Post('sponsoring-organisation/end')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async endSponsoring(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endSponsoringOrganisation.execute(viewer, hit, ifMatch, request));
  }

  /** Embeds a HIT in a unit from a day; the present host ends the day before. */
  @Post('hosting')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async host(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: HostHitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.hostHit.execute(viewer, hit, ifMatch, request));
  }

  /** No unit hosts a HIT after a day, or the last day of the one that did is put right. */
  @Post('hosting/end')
  @Needs('structure:change', inPath('hit'))
  @Changes()
  async endHost(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) hit: string,
    @IfMatch() ifMatch: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endHosting.execute(viewer, hit, ifMatch, request));
  }
}
