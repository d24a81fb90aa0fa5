import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { feedKinds } from '../../feeds/feed-kind';
import { IssueFeedAddressRequest } from '../../feeds/feeds.dto';
import { IssueFeedAddress } from '../../feeds/issue-feed-address';
import { RevokeFeedAddress } from '../../feeds/revoke-feed-address';
import { ShowFeedAddresses } from '../../feeds/show-feed-addresses';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Id, OneOf } from '../../platform/http/fields';
import { IdPipe } from '../../platform/http/id.pipe';
import { portalAddress } from '../../platform/http/portal-address';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { feedsOffered } from './feeds-offered';
import type { OfferedThing } from './feeds-offered';
import { offeredThing } from './offered-thing.queries';

const doneWords = {
  made: 'The address is there. Put it into your calendar program.',
  renewed: 'There is a new address. The one before answers no more.',
  stopped: 'The address is stopped. Programs that ask for it are told nothing more.',
} as const;

/** What somebody came to subscribe to, and what they did a moment ago. */
class MyCalendarQuery {
  @Id('HIT', { optional: true })
  hit?: string;

  @Id('group', { optional: true })
  group?: string;

  @OneOf(Object.keys(doneWords), { optional: true })
  done?: keyof typeof doneWords;
}

/** Calendars and news for programs of one's own, each at an address that is a secret. */
@PageController('my/calendar')
export class MyCalendarPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly issueFeedAddress: IssueFeedAddress,
    private readonly revokeFeedAddress: RevokeFeedAddress,
    private readonly showFeedAddresses: ShowFeedAddresses,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('feeds:subscribe', inQuery('hit'), inQuery('group'))
  async feeds(
    @Asking() viewer: Viewer,
    @Query() query: MyCalendarQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(viewer, request, reply, query, null);
  }

  @Post()
  @NeedsWithinReach('feeds:subscribe', inBody('hit', 'hit'), inBody('group', 'group'))
  async issue(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const { hit, group } = { hit: form.one('hit') || undefined, group: form.one('group') || undefined };
    try {
      const asked = await checkedRequest(IssueFeedAddressRequest, { kind: form.one('kind'), hit, group });
      await this.issueFeedAddress.execute(viewer, asked);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(viewer, request, reply, {}, refusal);
    }
    const done = form.one('again') === '' ? 'made' : 'renewed';
    await reply.redirect(withQuery('/my/calendar', { done, hit: hit ?? null, group: group ?? null }), 303);
  }

  @Post(':id/revoke')
  @NeedsWithinReach('feeds:subscribe')
  async revoke(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      await this.revokeFeedAddress.execute(viewer, id, Number(new FormAnswers(request.body).one('version')));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.show(viewer, request, reply, {}, refusal);
    }
    await reply.redirect('/my/calendar?done=stopped', 303);
  }

  private async show(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    { hit, group, done }: MyCalendarQuery,
    refusal: Problem | null,
  ): Promise<void> {
    const values = [hit ?? null, group ?? null, this.clock.today()];
    const [[thing], addresses] = await Promise.all([
      this.database.rows<OfferedThing & Record<string, unknown>>(viewer, offeredThing, values),
      this.showFeedAddresses.execute(viewer, portalAddress(request)),
    ]);
    await this.showPage.execute(request, reply, 'calendar/my-calendar', {
      title: 'Your calendars',
      trail: [{ text: 'Your account', href: '/my' }],
      told: done === undefined ? null : doneWords[done],
      feeds: feedsOffered(feedKinds, addresses, thing ?? null),
      ...faultsAtFields(refusal, 'kind'),
    });
  }
}
