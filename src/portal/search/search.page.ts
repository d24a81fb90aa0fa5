import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import type { Viewer } from '../../platform/viewer';
import { SearchEverything } from '../../search/search-everything';
import type { SearchKind } from '../../search/searchable.queries';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { SearchPageQuery } from './search.dto';
import { countInWords, foundShown, kindInWords, pageOfFound } from './search.presenter';

const ofEachKind = 5;

/** One box for everything that somebody may see, by kind with counts; the number of a decision or action leads straight there. */
@PageController('search')
export class SearchPage {
  constructor(
    private readonly search: SearchEverything,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('catalogue:read')
  async find(
    @Asking() viewer: Viewer,
    @Query() query: SearchPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { q: typed, kind } = query;
    const referred = typed === undefined ? null : await this.search.referred(request, viewer, typed);
    const straight = referred && pageOfFound(referred);
    if (straight !== null) {
      await reply.redirect(straight, 303);
      return;
    }
    const { number, size } = kind === undefined ? { number: 1, size: ofEachKind } : askedSheet(query);
    const counts = typed === undefined ? [] : await this.search.counts(request, viewer, typed);
    const total = counts.reduce((sum, count) => sum + count.total, 0);
    const shown = await Promise.all(
      counts
        .filter((count) => kind === undefined || count.kind === kind)
        .map(async (count) => ({
          ...count,
          sheet: await this.search.sheet(request, viewer, { typed: typed ?? '', kind: count.kind, number, size }),
        })),
    );
    const { url } = request;
    const [only] = shown;
    const toKind = (of: SearchKind | null): string => withQuery(url, { kind: of, page: null });
    await this.showPage.execute(request, reply, 'search/search', {
      title: number > 1 ? `Search (page ${String(number)})` : 'Search',
      section: 'search',
      typed,
      total,
      sections: [
        { text: `Everything (${String(total)})`, href: toKind(null), current: kind === undefined },
        ...counts.map((count) => ({
          text: `${kindInWords(count.kind)} (${String(count.total)})`,
          href: toKind(count.kind),
          current: count.kind === kind,
        })),
      ],
      shown: shown.map(({ kind: of, total: all, sheet }) => ({
        heading: countInWords(of, all),
        all: kind === undefined && all > sheet.items.length ? { text: countInWords(of, all), href: toKind(of) } : null,
        found: sheet.items.map(foundShown),
      })),
      links: kind !== undefined && only !== undefined ? sheetLinks(url, only.sheet) : null,
    });
  }
}
