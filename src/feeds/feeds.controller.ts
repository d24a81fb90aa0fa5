import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToAll } from '../platform/http/open-to-all.decorator';
import { portalAddress } from '../platform/http/portal-address';
import { visitorOf } from '../platform/http/visitor';
import { ExportCalendar } from './export-calendar';
import { RecogniseFeed } from './recognise-feed';
import { isUnchanged } from './unchanged';

/** What programs subscribe to. The address is the key: nobody signs in. */
@ApiExcludeController()
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly recogniseFeed: RecogniseFeed,
    private readonly exportCalendar: ExportCalendar,
  ) {}

  /** A calendar (RFC 5545). */
  @Get(':secret/meetings.ics')
  @OpenToAll()
  async meetings(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = visitorOf(request);
    const needed = { kind: 'MEETINGS', action: 'meetings:read' } as const;
    const feed = await this.recogniseFeed.execute(visitor, secret, needed, reply);
    const portal = portalAddress(request);
    const parts = await this.exportCalendar.parts(feed);
    if (await isUnchanged(request, reply, [feed.id, portal, parts])) return;
    await reply
      .type('text/calendar; charset=utf-8')
      .header('Content-Disposition', 'inline; filename="meetings.ics"')
      .send(await this.exportCalendar.execute(feed, parts, portal));
  }
}
