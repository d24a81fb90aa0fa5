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
import { EndPost } from './end-post';
import { LifeEnded } from './organisation-life.dto';
import { postOnDay, postsOnDay } from './post.queries';
import { PostDetailView, PostsQuery, PostView, RecordPostRequest } from './posts.dto';
import { RecordPost } from './record-post';

@ApiTags('Directory')
@Controller('api/v1/posts')
export class PostsController {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly recordPost: RecordPost,
    private readonly endPost: EndPost,
  ) {}

  /** Posts that exist on a day, with whoever acts as each. */
  @Get()
  @Needs('directory:read')
  @ListOf(PostView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: PostsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), organisation, unit, level, q } = query;
    const parameters = { asOf, organisation, unit, level, q };
    await this.lists.send({ viewer, list: postsOnDay, parameters }, query, request, reply);
  }

  /** One post with everybody who has held, holds or will hold it. */
  @Get(':id')
  @Needs('directory:read')
  @OneOfKind(PostDetailView)
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf = this.clock.today() }: AsOfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendOne(reply, 'post', await this.database.text(viewer, postOnDay, [id, asOf]));
  }

  /** Records a post, such as Head of Division. */
  @Post()
  @Needs('directory:change')
  @Records()
  async record(
    @Asking() viewer: Viewer,
    @Body() request: RecordPostRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/posts', await this.recordPost.execute(viewer, request));
  }

  /** Abolishes a post; whoever holds it does so no longer. */
  @Post(':id/end')
  @Needs('directory:change')
  @Changes(LifeEnded)
  async end(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) post: string,
    @IfMatch() ifMatch: number,
    @Body() request: LastDayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationEnded> {
    return sendChanged(reply, await this.endPost.execute(viewer, post, ifMatch, request));
  }
}
