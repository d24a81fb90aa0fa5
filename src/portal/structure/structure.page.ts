import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachesHit, reachIn } from '../../access/permitted';
import { AssembleFindings } from '../../assurance/assemble-findings';
import type { Finding } from '../../assurance/finding';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { AsOfQuery } from '../../platform/http/list-query.dto';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { ofTeam } from '../teams/team-head';
import { DrawStructure } from './draw-structure';
import { promisedAndMissing, structureGraph } from './structure-graph';
import { structureShown } from './structure.presenter';
import { structureOfTeam } from './structure.queries';
import type { StructureThere } from './structure.queries';

/** How the groups of a team hang together, as a picture and in words. */
@PageController('teams/:id/structure')
export class StructurePages {
  constructor(
    private readonly database: Database,
    private readonly assembleFindings: AssembleFindings,
    private readonly drawStructure: DrawStructure,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('structure:read', inPath('hit'))
  async show(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf: asked }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = asked ?? this.clock.today();
    const findings = reachesHit(request, 'promises:read', id) ? await this.findings(viewer, id, asOf) : [];
    const besides = promisedAndMissing(findings).flatMap(({ from, to }) => [from, to]);
    const reach = reachIn(request, 'structure:read');
    const values = [id, asOf, besides, reach?.hits ?? null, reach?.groups ?? null];
    const there = await this.database.one<StructureThere>(viewer, structureOfTeam, values);
    if (there === null) throw Problem.notFound('HIT');
    const team = ofTeam(request, there.hit, { page: 'Structure', at: '/structure', asOf, asked });
    const graph = structureGraph(there, findings);
    await this.showPage.execute(request, reply, 'structure/structure', {
      ...team,
      ...structureShown(graph),
      picture: await this.drawStructure.execute(graph, team.onDay),
    });
  }

  private async findings(viewer: Viewer, id: string, day: Day): Promise<Finding[]> {
    const found: Finding[] = [];
    for await (const finding of this.assembleFindings.execute(viewer, { scope: 'hit', id, days: [day] }))
      found.push(finding);
    return found;
  }
}
