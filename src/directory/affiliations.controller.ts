import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { ImpreciseLastDayRequest } from '../platform/http/last-day.dto';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Changes, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AffiliationView, StartAffiliationRequest } from './affiliations.dto';
import { EndAffiliation } from './end-affiliation';
import { affiliationOnDay } from './person.queries';
import { StartAffiliation } from './start-affiliation';

@ApiTags('Directory')
@Controller('api/v1')
export class AffiliationsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly startAffiliation: StartAffiliation,
    private readonly endAffiliation: EndAffiliation,
  ) {}

  /** Somebody begins to belong to an organisation. */
  @Post('people/:id/affiliations')
  @Needs('people:record')
  @Records()
  async start(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) person: string,
    @Body() request: StartAffiliationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/affiliations', await this.startAffiliation.execute(viewer, person, request));
  }

  /** One affiliation, with the organisation it continues as on a day. */
  @Get('affiliations/:id')
  @Needs('directory:read')
  @OneOfKind(AffiliationView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'affiliation', await this.database.text(viewer, affiliationOnDay, [id, asOf]));
  }

  /** Ends an affiliation, or puts its last day right. */
  @Post('affiliations/:id/end')
  @Needs('people:record')
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) affiliation: string,
    @IfMatch() ifMatch: number,
    @Body() request: ImpreciseLastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endAffiliation.execute(viewer, affiliation, ifMatch, request));
  }
}
