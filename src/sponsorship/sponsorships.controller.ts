import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
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
import { reachedHits } from '../platform/viewer';
import type { Viewer } from '../platform/viewer';
import { AppointSponsor } from './appoint-sponsor';
import { EndSponsorship } from './end-sponsorship';
import { ContactOfAllView } from './sponsor-contact.dto';
import { sponsorContactOfAll } from './sponsor-contact.queries';
import { sponsorshipOnDay, sponsorshipsOnDay } from './sponsorship.queries';
import {
  AppointSponsorRequest,
  SponsorshipDetailView,
  SponsorshipsQuery,
  SponsorshipView,
  SucceedSponsorRequest,
} from './sponsorships.dto';
import { SucceedSponsor } from './succeed-sponsor';

@ApiTags('Sponsorship')
@Controller('api/v1/sponsorships')
export class SponsorshipsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly appointSponsor: AppointSponsor,
    private readonly endSponsorship: EndSponsorship,
    private readonly succeedSponsor: SucceedSponsor,
  ) {}

  /** Sponsorships that hold on a day. */
  @Get()
  @NeedsWithinReach('sponsorship:read')
  @ListOf(SponsorshipView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: SponsorshipsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), hit, person, organisation } = query;
    const parameters = { asOf, hit, person, organisation };
    await this.lists.send({ viewer, list: sponsorshipsOnDay, parameters }, query, request, reply);
  }

  /** Sponsor contact of every HIT up to a day: last contact, silences, who began it and who says so. */
  @Get('contact')
  @NeedsWithinReach('sponsorship:read')
  @OneOfKind(ContactOfAllView)
  async contact(
    @Asking() viewer: Viewer,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'contact', await this.database.text(viewer, sponsorContactOfAll, [asOf, reachedHits(viewer)]));
  }

  /** One sponsorship with its engagements, asks and opportunities. */
  @Get(':id')
  @Needs('sponsorship:read', inPath('sponsorship'))
  @OneOfKind(SponsorshipDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'sponsorship', await this.database.text(viewer, sponsorshipOnDay, [id, asOf]));
  }

  /** Appoints an executive sponsor of a HIT. */
  @Post()
  @Needs('sponsorship:change', inBody('hit', 'hit'))
  @Records()
  async appoint(
    @Asking() viewer: Viewer,
    @Body() request: AppointSponsorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/sponsorships', await this.appointSponsor.execute(viewer, request));
  }

  /** Ends a sponsorship. */
  @Post(':id/end')
  @Needs('sponsorship:change', inPath('sponsorship'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ImpreciseLastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endSponsorship.execute(viewer, id, version, request));
  }

  /** Passes a sponsorship on to somebody else from a day; answers with the new one. */
  @Post(':id/succession')
  @Needs('sponsorship:change', inPath('sponsorship'))
  @Changes()
  async succeed(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: SucceedSponsorRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/sponsorships', await this.succeedSponsor.execute(viewer, id, version, request));
  }
}
