import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../access/needs.decorator';
import { Asking } from '../platform/http/asking.decorator';
import { linkToNext } from '../platform/http/lists';
import { OneOfKind } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { SearchEverything } from './search-everything';
import { SearchQuery, SearchView } from './search.dto';

const ofEachKind = 5;

@ApiTags('Search')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: SearchEverything) {}

  /** Finds teams, groups, people, organisations, meetings, what was said and decided there, and documents, by words. */
  @Get()
  @NeedsWithinReach('catalogue:read')
  @OneOfKind(SearchView)
  async find(
    @Asking() viewer: Viewer,
    @Query() { q: typed = '', kind, limit, after }: SearchQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const counts = await this.search.counts(request, viewer, typed);
    const pages = await Promise.all(
      counts
        .filter((count) => kind === undefined || count.kind === kind)
        .map((count) => {
          const page = kind === undefined ? { limit: ofEachKind } : { limit, after };
          return this.search.page(request, viewer, { typed, kind: count.kind, ...page });
        }),
    );
    const next = kind === undefined ? null : (pages[0]?.next ?? null);
    if (next !== null) void reply.header('Link', linkToNext(request, next));
    const items = pages.flatMap((page) => page.items).join(',');
    await reply
      .type('application/json; charset=utf-8')
      .send(`{"counts":${JSON.stringify(counts)},"items":[${items}],"next":${JSON.stringify(next)}}`);
  }
}
