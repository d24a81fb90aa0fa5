import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted, reachesGroup } from '../../access/permitted';
import { postOnDay } from '../../directory/post.queries';
import type { PostDetailView } from '../../directory/posts.dto';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { ToldQuery, toldOf } from '../forms/told';
import { PageController } from '../page-controller.decorator';
import { daysOf } from '../people/person.presenter';
import { holdingWords } from '../people/person-words';
import { ShowPage } from '../show-page';
import { seatsOfPost } from './organisation.queries';
import type { SeatOfPost } from './organisation.queries';
import { postLevelWords } from './organisation-words';

/** One post: who holds and held it, and the seats that go with it. */
@PageController('posts/:id')
export class PostPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('directory:read')
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ToldQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const asOf = query.asOf ?? today;
    const [post, seats] = await Promise.all([
      this.database.one<PostDetailView>(viewer, postOnDay, [id, asOf]),
      this.database.one<SeatOfPost[]>(viewer, seatsOfPost, [id, asOf]),
    ]);
    if (post === null) throw Problem.notFound('post');
    await this.showPage.execute(request, reply, 'organisations/post', {
      title: post.title,
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        { text: 'Organisations', href: '/organisations' },
        { text: post.organisationName ?? 'Organisation', href: `/organisations/${post.organisationId}` },
      ],
      asOf,
      told: toldOf(query),
      post,
      level: postLevelWords[post.level],
      days: daysOf(post),
      holdings: post.holdings.toReversed().map((one) => ({
        id: one.id,
        personId: one.personId,
        personName: one.personName,
        how: holdingWords[one.kind],
        days: daysOf(one),
        isOver: one.to !== null && one.to < asOf,
      })),
      seats: (seats ?? []).filter(({ groupId, hitId }) =>
        reachesGroup(request, 'structure:read', { id: groupId, hitId }),
      ),
      mayChange: asOf === today && permitted(request, 'directory:change'),
    });
  }
}
