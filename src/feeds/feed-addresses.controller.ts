import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBody, NeedsWithinReach } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match.decorator';
import { portalAddress } from '../platform/http/portal-address';
import { Changes, Records, Written } from '../platform/http/responses';
import { sendChanged, sendNew } from '../platform/http/send';
import type { Viewer } from '../platform/viewer';
import { FeedAddressView, IssueFeedAddressRequest } from './feeds.dto';
import { IssueFeedAddress } from './issue-feed-address';
import { RevokeFeedAddress } from './revoke-feed-address';
import { ShowFeedAddresses } from './show-feed-addresses';

@ApiTags('Calendars and feeds')
@Controller('api/v1/me/feeds')
export class FeedAddressesController {
  constructor(
    private readonly issueFeedAddress: IssueFeedAddress,
    private readonly revokeFeedAddress: RevokeFeedAddress,
    private readonly showFeedAddresses: ShowFeedAddresses,
  ) {}

  /** The calendars and feeds that you subscribed to, with their secret addresses. */
  @Get()
  @NeedsWithinReach('feeds:subscribe')
  @ApiOkResponse({ type: [FeedAddressView] })
  async list(@Asking() viewer: Viewer, @Req() request: FastifyRequest): Promise<FeedAddressView[]> {
    return this.showFeedAddresses.execute(viewer, portalAddress(request));
  }

  /** Makes an address at which a calendar or feed can be read without signing in. The one that there was for it stops answering. */
  @Post()
  @NeedsWithinReach('feeds:subscribe', inBody('hit', 'hit'), inBody('group', 'group'))
  @Records()
  async issue(
    @Asking() viewer: Viewer,
    @Body() request: IssueFeedAddressRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendNew(reply, '/api/v1/me/feeds', await this.issueFeedAddress.execute(viewer, request));
  }

  /** An address of yours answers no more. */
  @Post(':id/revoke')
  @NeedsWithinReach('feeds:subscribe')
  @Changes()
  async revoke(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Written> {
    return sendChanged(reply, await this.revokeFeedAddress.execute(viewer, id, version));
  }
}
