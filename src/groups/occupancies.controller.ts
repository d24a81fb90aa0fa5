import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../access/needs.decorator';
import { Database } from '../platform/database/database';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { AsOfQuery, DatedListQuery } from '../platform/http/list-query.dto';
import { ImpreciseLastDayRequest } from '../platform/http/last-day.dto';
import { Lists } from '../platform/http/lists';
import { Changes, ListOf, OneOfKind, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew, sendOne } from '../platform/http/send';
import { Clock } from '../platform/time/clock';
import type { Viewer } from '../platform/viewer';
import { AppointToSeat } from './appoint-to-seat';
import { EndOccupancy } from './end-occupancy';
import { HandOverSeat } from './hand-over-seat';
import { AppointToSeatRequest, HandOverSeatRequest, OccupancyView, SeatHandedOver } from './occupancies.dto';
import { occupanciesOfSeat, occupancyById } from './occupancy.queries';

@ApiTags('Seats')
@Controller('api/v1')
export class OccupanciesController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly appointToSeat: AppointToSeat,
    private readonly handOverSeat: HandOverSeat,
    private readonly endOccupancy: EndOccupancy,
  ) {}

  /** Everybody who has sat, sits or will sit in a seat, first to last; organisations as they continue on a day. */
  @Get('seats/:id/occupancies')
  @Needs('structure:read', inPath('seat'))
  @ListOf(OccupancyView)
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) seat: string,
    @Query() query: DatedListQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today() } = query;
    await this.lists.send({ viewer, list: occupanciesOfSeat, parameters: { seat, asOf } }, query, request, reply);
  }

  /** One appointed occupancy. */
  @Get('occupancies/:id')
  @Needs('structure:read', inPath('occupancy'))
  @OneOfKind(OccupancyView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'occupancy', await this.database.text(viewer, occupancyById, [id, asOf]));
  }

  /** Appoints somebody to a seat. */
  @Post('seats/:id/occupancies')
  @Needs('structure:change', inPath('seat'))
  @Records()
  async appoint(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) seat: string,
    @Body() request: AppointToSeatRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/occupancies', await this.appointToSeat.execute(viewer, seat, request));
  }

  /** Hands a seat over: whoever sits in it leaves the day before. */
  @Post('seats/:id/hand-over')
  @Needs('structure:change', inPath('seat'))
  @Changes(SeatHandedOver)
  async handOver(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) seat: string,
    @IfMatch() version: number,
    @Body() request: HandOverSeatRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeatHandedOver> {
    return sendChanged(reply, await this.handOverSeat.execute(viewer, seat, version, request));
  }

  /** Ends an occupancy: somebody leaves a seat. */
  @Post('occupancies/:id/end')
  @Needs('structure:change', inPath('occupancy'))
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ImpreciseLastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endOccupancy.execute(viewer, id, version, request));
  }
}
