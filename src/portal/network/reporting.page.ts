import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { counted } from '../../assurance/counted';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { AsOfQuery } from '../../platform/http/list-query.dto';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { DrawStructure, mostNodes } from '../structure/draw-structure';
import { structureGraph } from '../structure/structure-graph';
import { structureShown } from '../structure/structure.presenter';
import { reportingWithinReach } from './reporting.queries';
import type { ReportingThere } from './reporting.queries';

/** Who reports to whom across teams. What a team promised and is missing stands on its own page. */
@PageController('network/reporting')
export class ReportingPage {
  constructor(
    private readonly database: Database,
    private readonly drawStructure: DrawStructure,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('structure:read')
  async reporting(
    @Asking() viewer: Viewer,
    @Query() { asOf: asked }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = asked ?? this.clock.today();
    const { reach } = viewer;
    const values = [asOf, reach?.hits ?? null, reach?.groups ?? [], mostNodes + 1];
    const there = await this.database.one<ReportingThere>(viewer, reportingWithinReach, values);
    const { groups, lines } = there ?? { groups: [], lines: [] };
    const isTooMuch = groups.length > mostNodes;
    const joined = new Set(lines.flatMap(({ from, to }) => [from, to]));
    const graph = structureGraph({ groups: groups.filter(({ id }) => joined.has(id)), lines }, []);
    const onDay = asked === undefined ? '' : `?asOf=${asked}`;
    await this.showPage.execute(request, reply, 'network/reporting', {
      title: 'Who reports to whom',
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        ...(permitted(request, 'measures:read') ? [{ text: 'How partners connect', href: '/network' }] : []),
      ],
      asOf,
      onDay,
      isTooMuch,
      alone: groups.length - joined.size,
      shown: isTooMuch
        ? null
        : {
            ...structureShown(graph),
            headline: joins(lines.length, graph.nodes.length),
            picture: await this.drawStructure.execute(graph, onDay, 'LEFT'),
          },
    });
  }
}

/** What is promised and missing is not looked at here. */
function joins(lines: number, groups: number): string {
  return `${counted(lines, 'line')} ${lines === 1 ? 'joins' : 'join'} ${counted(groups, 'group')}`;
}
