import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { AsOfQuery } from '../platform/http/list-query.dto';
import { LastDayRequest } from '../platform/http/last-day.dto';
import { Lists } from '../platform/http/lists';
import { Amends, Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AmendSeat } from './amend-seat';
import { EndSeat } from './end-seat';
import { EndedWithItsParts } from './ended-with.dto';
import { RecordSeat } from './record-seat';
import { seatOnDay, seatsOnDay } from './seat.queries';
import { AmendSeatRequest, RecordSeatRequest, SeatsQuery, SeatView } from './seats.dto';

@ApiTags('Seats')
@Controller('api/v1')
export class SeatsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordSeat: RecordSeat,
    private readonly amendSeat: AmendSeat,
    private readonly endSeat: EndSeat,
  ) {}

  /** Seats that exist on a day, and who sits in them. */
  @Get('seats')
  @NeedsWithinReach('structure:read')
  @ListOf(SeatView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: SeatsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), group, hit, role, state } = query;
    const parameters = { asOf, group, hit, role, state };
    await this.lists.send({ viewer, list: seatsOnDay, parameters }, query, request, reply);
  }

  /** One seat, and who sits in it on a day. */
  @Get('seats/:id')
  @Needs('structure:read', inPath('seat'))
  @OneOfKind(SeatView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'seat', await this.database.text(viewer, seatOnDay, [id, asOf]));
  }

  /** Records a seat on a group. */
  @Post('groups/:id/seats')
  @Needs('structure:change', inPath('group'))
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) group: string,
    @Body() request: RecordSeatRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/seats', await this.recordSeat.execute(viewer, group, request));
  }

  /** Puts right what a seat is, for all its days. */
  @Patch('seats/:id')
  @Needs('structure:change', inPath('seat'))
  @Amends()
  async amend(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: AmendSeatRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.amendSeat.execute(viewer, id, version, request));
  }

  /** Ends a seat with whoever sits in it and their deputies, and lists what ended. */
  @Post('seats/:id/end')
  @Needs('structure:change', inPath('seat'))
  @Changes(EndedWithItsParts)
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndedWithItsParts> {
    return sendChanged(reply, await this.endSeat.execute(viewer, id, version, request));
  }
}
