import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../access/needs.decorator';
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
import { AppointToPost } from './appoint-to-post';
import { EndPostHolding } from './end-post-holding';
import { HandOverPost } from './hand-over-post';
import type { PostHandedOver } from './hand-over-post';
import { postHoldingOnDay, postHoldingsOnDay } from './post-holding.queries';
import {
  AppointToPostRequest,
  HandOverPostRequest,
  PostHandedOverView,
  PostHoldingsQuery,
  PostHoldingView,
} from './post-holdings.dto';

@ApiTags('Directory')
@Controller('api/v1')
export class PostHoldingsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly appointToPost: AppointToPost,
    private readonly handOverPost: HandOverPost,
    private readonly endPostHolding: EndPostHolding,
  ) {}

  /** Who holds a post on a day, substantively, acting or as a deputy. */
  @Get('post-holdings')
  @Needs('directory:read')
  @ListOf(PostHoldingView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PostHoldingsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), post, person, organisation, kind } = query;
    const parameters = { asOf, post, person, organisation, kind };
    await this.lists.send({ viewer, list: postHoldingsOnDay, parameters }, query, request, reply);
  }

  /** One person's time in a post. */
  @Get('post-holdings/:id')
  @Needs('directory:read')
  @OneOfKind(PostHoldingView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'post holding', await this.database.text(viewer, postHoldingOnDay, [id, asOf]));
  }

  /** Appoints somebody to a post, substantively unless said otherwise. */
  @Post('posts/:id/holdings')
  @Needs('directory:change')
  @Records()
  async appoint(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) post: string,
    @Body() request: AppointToPostRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/post-holdings', await this.appointToPost.execute(viewer, post, request));
  }

  /** Passes a post on: its substantive holder ends the day before, and the seats that go with it follow. */
  @Post('posts/:id/hand-over')
  @Needs('directory:change')
  @Changes(PostHandedOverView)
  async handOver(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) post: string,
    @IfMatch() ifMatch: number,
    @Body() request: HandOverPostRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PostHandedOver> {
    return sendChanged(reply, await this.handOverPost.execute(viewer, post, ifMatch, request));
  }

  /** Ends somebody's time in a post, or puts its last day right. */
  @Post('post-holdings/:id/end')
  @Needs('directory:change')
  @Changes()
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) holding: string,
    @IfMatch() ifMatch: number,
    @Body() request: ImpreciseLastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.endPostHolding.execute(viewer, holding, ifMatch, request));
  }
}
