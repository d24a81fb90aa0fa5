import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { sightIn } from '../../access/sight';
import { decisionRegister } from '../../meetings/decision.queries';
import type { DecisionView } from '../../meetings/decisions.dto';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { DecisionsPageQuery } from './decisions.dto';

/** The register of decisions. */
@PageController('decisions')
export class DecisionsPage {
  constructor(
    private readonly lists: Lists,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('meetings:read', inQuery('hit'))
  async list(
    @Asking() viewer: Viewer,
    @Query() query: DecisionsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { hit, q, from, to, format } = query;
    const parameters = { hit, q, from, to, meetings: sightIn(request, 'meetings:read') };
    const sight = sightIn(request, 'confidential-items:read');
    if (format === 'csv') {
      await this.lists.send(
        { viewer, list: decisionRegister, parameters, sight },
        { format, limit: 500 },
        request,
        reply,
      );
      return;
    }
    const asked = { ...parameters, sight };
    const sheet = await this.lists.sheet<DecisionView>(viewer, decisionRegister, asked, askedSheet(query));
    const { url } = request;
    await this.showPage.execute(request, reply, 'decisions/decisions', {
      title: sheet.number > 1 ? `Decisions (page ${String(sheet.number)})` : 'Decisions',
      section: 'actions',
      sheet,
      links: sheetLinks(url, sheet),
      asked: query,
      isFiltered: [hit, q, from, to].some((one) => one !== undefined),
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }
}
