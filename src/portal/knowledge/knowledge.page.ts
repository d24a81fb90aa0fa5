import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { knowledgeShared } from '../../exchange/knowledge/knowledge.queries';
import type { SharedKnowledgeView } from '../../exchange/knowledge/knowledge.dto';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { KnowledgePageQuery } from './knowledge.dto';
import { knowledgeListed } from './knowledge.presenter';

/** Everything that is shared with whoever asks. */
@PageController('knowledge')
export class KnowledgePages {
  constructor(
    private readonly lists: Lists,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('knowledge:read', inQuery('hit'), inQuery('group'))
  async list(
    @Asking() viewer: Viewer,
    @Query() query: KnowledgePageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { show, hit, group, topic, q, format } = query;
    const person = request.identity?.personId ?? null;
    // Nothing is new for somebody whose account is linked to nobody.
    const newFor = show === 'new' ? (person ?? '00000000-0000-0000-0000-000000000000') : null;
    const parameters = { hit, group, topic, q, person, newFor };
    if (format === 'csv') {
      await this.lists.send({ viewer, list: knowledgeShared, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<SharedKnowledgeView>(viewer, knowledgeShared, parameters, askedSheet(query));
    await this.showPage.execute(request, reply, 'knowledge/knowledge', {
      title: sheet.number > 1 ? `Shared knowledge (page ${String(sheet.number)})` : 'Shared knowledge',
      sheet,
      pieces: sheet.items.map((piece) => knowledgeListed(piece, person !== null)),
      links: sheetLinks(request.url, sheet),
      asked: { q, topic, hit, group, isNew: show === 'new' },
      isFiltered: [show, hit, group, topic, q].some((one) => one !== undefined),
      mayShareForAll: permitted(request, 'hits:open'),
      csv: withQuery(request.url, { format: 'csv', page: null }),
    });
  }
}
