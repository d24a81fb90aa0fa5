import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import type { AgendaAlignmentView } from '../../assurance/measures/agenda-alignment.dto';
import { agendaAlignmentMeasure } from '../../assurance/measures/agenda-alignment.queries';
import { AnswerMeasure } from '../../assurance/measures/answer-measure';
import { periodAsked } from '../../assurance/measures/period-asked';
import { reportingLinesOnDay } from '../../groups/reporting-line.queries';
import { workingLinksOnDay } from '../../groups/working-link.queries';
import { Asking } from '../../platform/http/asking.decorator';
import type { ListDefinition } from '../../platform/http/list';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { agendasSideBySide } from '../../reports/charts/agendas-side-by-side';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks } from '../sheets';
import { ShowPage } from '../show-page';
import { AgendasPageQuery } from './network.dto';

const trail = [
  { text: 'Teams', href: '/teams' },
  { text: 'How partners connect', href: '/network' },
];

/** Two agendas side by side: "The agenda of the HIT and the steering group correlate strongly". */
@PageController('network/agendas')
export class AgendasPage {
  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('measures:read', inQuery('group'), inQuery('tiedGroup', 'with'))
  async agendas(
    @Asking() viewer: Viewer,
    @Query() query: AgendasPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group, with: other, asOf: asked } = query;
    const period = periodAsked(asked === undefined ? {} : { to: asked }, this.clock.today());
    const onDay = asked === undefined ? '' : `&asOf=${asked}`;
    const page = { section: 'teams', trail, asOf: period.to, onDay } as const;
    if (group === undefined || other === undefined) {
      await this.pairs(viewer, query, { request, reply }, page);
      return;
    }
    if (group === other) throw Problem.field('with', 'Choose another group than the first.');
    const told = await this.answerMeasure.read<AgendaAlignmentView>(viewer, agendaAlignmentMeasure, { group }, period, [
      other,
    ]);
    await this.showPage.execute(request, reply, 'network/agendas', {
      ...page,
      title: 'Two agendas side by side',
      group,
      other,
      agendas: agendasSideBySide(told),
      sharedItems: told.sharedItems,
      csv: `/api/v1/measures/agenda-alignment?format=csv&group=${group}&with=${other}&from=${period.from}&to=${period.to}`,
    });
  }

  /** The pairs that one may choose from: groups that report to each other or work together, the whole of each list in its own order. */
  private async pairs(
    viewer: Viewer,
    query: AgendasPageQuery,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    page: { readonly section: 'teams'; readonly trail: typeof trail; readonly asOf: string; readonly onDay: string },
  ): Promise<void> {
    const { asOf } = page;
    const [lines, links] = await Promise.all([
      this.lists.sheet<LineRow>(viewer, reportingLinesOnDay, { asOf }, askedSheet(query)),
      this.lists.sheet<LinkRow>(viewer, linkedPairs, { asOf }, askedSheet(query)),
    ]);
    const longer = lines.total >= links.total ? lines : links;
    await this.showPage.execute(request, reply, 'network/pairs', {
      ...page,
      title: 'Two agendas side by side',
      lines: lines.items,
      links: links.items.map((link) => fromWithinReach(link, viewer)),
      sheets: sheetLinks(request.url, longer),
    });
  }
}

interface LineRow {
  readonly groupId: string;
  readonly groupName: string;
  readonly parentGroupId: string;
  readonly parentGroupName: string;
}

interface LinkRow {
  readonly groupId: string;
  readonly groupName: string;
  readonly otherGroupId: string;
  readonly otherGroupName: string;
  readonly hitId: string | null;
}

const linkedPairs: ListDefinition = {
  ...workingLinksOnDay,
  name: 'linked-pairs',
  columns: { ...workingLinksOnDay.columns, hitId: 'g.hit_id' },
};

/** A link told from the side that the viewer reaches: the other side is only named. */
function fromWithinReach(link: LinkRow, { reach }: Viewer): LinkRow {
  const { groupId, groupName, otherGroupId, otherGroupName, hitId } = link;
  const isReached = reach === null || reach.groups.includes(groupId) || (hitId !== null && reach.hits.includes(hitId));
  return isReached
    ? link
    : { ...link, groupId: otherGroupId, groupName: otherGroupName, otherGroupId: groupId, otherGroupName: groupName };
}
