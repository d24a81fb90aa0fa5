import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import type { OrganisationEnded } from './end-organisation';
import { EndUnit } from './end-unit';
import { LifeEnded } from './organisation-life.dto';
import { RecordUnit } from './record-unit';
import { unitOnDay, unitsOnDay } from './unit.queries';
import { RecordUnitRequest, UnitsQuery, UnitView } from './units.dto';

@ApiTags('Directory')
@Controller('api/v1/organisational-units')
export class UnitsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordUnit: RecordUnit,
    private readonly endUnit: EndUnit,
  ) {}

  /** Units of organisations that exist on a day. */
  @Get()
  @Needs('directory:read')
  @ListOf(UnitView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: UnitsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), organisation, q } = query;
    await this.lists.send({ viewer, list: unitsOnDay, parameters: { asOf, organisation, q } }, query, request, reply);
  }

  /** One unit. */
  @Get(':id')
  @Needs('directory:read')
  @OneOfKind(UnitView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'organisational unit', await this.database.text(viewer, unitOnDay, [id, asOf]));
  }

  /** Records a unit of an organisation, such as a division. */
  @Post()
  @Needs('directory:change')
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordUnitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/organisational-units', await this.recordUnit.execute(viewer, request));
  }

  /** Ends a unit, with its posts and their holders. */
  @Post(':id/end')
  @Needs('directory:change')
  @Changes(LifeEnded)
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) unit: string,
    @IfMatch() ifMatch: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationEnded> {
    return sendChanged(reply, await this.endUnit.execute(viewer, unit, ifMatch, request));
  }
}
