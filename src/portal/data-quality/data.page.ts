import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { permitted, viewerFor } from '../../access/permitted';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { CountGaps } from '../../reports/data-quality/count-gaps';
import type { RecordGapView } from '../../reports/data-quality/data-quality.dto';
import { gaps } from '../../reports/data-quality/gap.queries';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { GapsPageQuery } from './data.dto';
import { downloads, gapLines, gapWords, placeToMend, structureFiles } from './data.presenter';

/** What is missing in the record, each line with its list to mend; and everything that can be taken away. */
@PageController('data')
export class DataPages {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
    private readonly countGaps: CountGaps,
  ) {}

  @Get()
  @NeedsWithinReach('catalogue:read')
  async lines(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.showPage.execute(request, reply, 'data-quality/data', {
      title: 'Data quality and downloads',
      section: 'search',
      trail: [{ text: 'Search', href: '/search' }],
      ...gapLines(await this.countGaps.execute(request, viewer)),
      now: this.clock.now().toISOString(),
      downloads: downloads.filter(({ needs }) => permitted(request, needs)),
      structureFiles: permitted(request, 'structure:read') ? structureFiles : [],
      mayTakeAll: permitted(request, 'partnership:export'),
    });
  }

  @Get('gaps')
  @NeedsWithinReach('catalogue:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: GapsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kind, format } = query;
    const { needs, list } = gaps[kind];
    const reader = viewerFor(request, viewer, needs);
    if (reader === null) throw Problem.notFound('list');
    const parameters = this.countGaps.parameters();
    if (format === 'csv') {
      await this.lists.send({ viewer: reader, list, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<RecordGapView>(reader, list, parameters, askedSheet(query));
    const { heading, mend } = gapWords[kind];
    const { url } = request;
    await this.showPage.execute(request, reply, 'data-quality/gaps', {
      title: sheet.number > 1 ? `${heading} (page ${String(sheet.number)})` : heading,
      heading,
      section: 'search',
      trail: [
        { text: 'Search', href: '/search' },
        { text: 'Data quality and downloads', href: '/data' },
      ],
      mend,
      sheet,
      rows: sheet.items.map((gap) => ({ gap, href: placeToMend(gap) })),
      hasDays: sheet.items.some(({ day }) => day !== null),
      hasContext: sheet.items.some(({ context }) => context !== null),
      links: sheetLinks(url, sheet),
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }
}
