import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenToAll } from '../platform/http/open-to-all.decorator';
import { portalAddress } from '../platform/http/portal-address';
import { visitorOf } from '../platform/http/visitor';
import { atomText } from './atom';
import type { Entry } from './atom';
import { ExportCalendar } from './export-calendar';
import { ExportNews } from './export-news';
import type { FeedAsked } from './recognise-feed';
import { RecogniseFeed } from './recognise-feed';
import { isUnchanged } from './unchanged';

/** What programs subscribe to. The address is the key: nobody signs in. */
@ApiExcludeController()
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly recogniseFeed: RecogniseFeed,
    private readonly exportCalendar: ExportCalendar,
    private readonly exportNews: ExportNews,
  ) {}

  /** A calendar (RFC 5545). */
  @Get(':secret/meetings.ics')
  @OpenToAll()
  async meetings(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const needed = { kind: 'MEETINGS', action: 'meetings:read' } as const;
    const feed = await this.recogniseFeed.execute(visitorOf(request), secret, needed, reply);
    const portal = portalAddress(request);
    const parts = await this.exportCalendar.parts(feed);
    if (await isUnchanged(request, reply, [feed.id, portal, parts])) return;
    await reply
      .type('text/calendar; charset=utf-8')
      .header('Content-Disposition', 'inline; filename="meetings.ics"')
      .send(await this.exportCalendar.execute(feed, parts, portal));
  }

  /** Records and decisions, as news (Atom, RFC 4287). */
  @Get(':secret/records.atom')
  @OpenToAll()
  async records(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const needed = { kind: 'RECORDS', action: 'meetings:read' } as const;
    const feed = await this.recogniseFeed.execute(visitorOf(request), secret, needed, reply);
    await this.tell(request, reply, feed, 'Records and decisions', (portal) => this.exportNews.records(feed, portal));
  }

  /** Promises that turned, as news. */
  @Get(':secret/findings.atom')
  @OpenToAll()
  async findings(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const needed = { kind: 'FINDINGS', action: 'promises:read' } as const;
    const feed = await this.recogniseFeed.execute(visitorOf(request), secret, needed, reply);
    await this.tell(request, reply, feed, 'Promises that turned', (portal) => this.exportNews.findings(feed, portal));
  }

  /** What is shared, as news. */
  @Get(':secret/knowledge.atom')
  @OpenToAll()
  async knowledge(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const needed = { kind: 'KNOWLEDGE', action: 'knowledge:read' } as const;
    const feed = await this.recogniseFeed.execute(visitorOf(request), secret, needed, reply);
    await this.tell(request, reply, feed, 'Shared knowledge', (portal) => this.exportNews.knowledge(feed, portal));
  }

  private async tell(
    request: FastifyRequest,
    reply: FastifyReply,
    feed: FeedAsked,
    what: string,
    entries: (portal: string) => Promise<Entry[]>,
  ): Promise<void> {
    const portal = portalAddress(request);
    if (await isUnchanged(request, reply, [feed.id, portal, await this.exportNews.parts(feed)])) return;
    await reply.type('application/atom+xml; charset=utf-8').send(
      atomText({
        id: `urn:uuid:${feed.id}`,
        title: feed.about === null ? what : `${what}: ${feed.about}`,
        self: `${portal}${request.url}`,
        portal,
        since: feed.madeAt,
        entries: await entries(portal),
      }),
    );
  }
}
