import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { AssembleFindings } from '../../assurance/assemble-findings';
import type { Finding } from '../../assurance/finding';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { reachesHit } from '../../access/permitted';
import { ToldQuery, toldOf } from '../forms/told';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { monthEnds } from '../../platform/time/month-ends';
import { plusDays } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { ofTeam, teamHeadOnDay } from '../teams/team-head';
import type { TeamHead } from '../teams/team-head';
import { checksShown } from './checks.presenter';

/** The promises of a team, held against the record. */
@PageController('teams/:id/checks')
export class ChecksPages {
  constructor(
    private readonly database: Database,
    private readonly assembleFindings: AssembleFindings,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('promises:read', inPath('hit'))
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ToldQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf: asked } = query;
    const asOf = asked ?? this.clock.today();
    const hit = await this.database.one<TeamHead>(viewer, teamHeadOnDay, [id, asOf]);
    if (hit === null) throw Problem.notFound('HIT');
    const months = monthEnds(plusDays(asOf, -364), asOf);
    const days = [...new Set([...months, asOf])];
    const findings: Finding[] = [];
    for await (const finding of this.assembleFindings.execute(viewer, { scope: 'hit', id, days }))
      findings.push(finding);
    await this.showPage.execute(request, reply, 'checks/checks', {
      ...ofTeam(request, hit, { page: 'Checks', at: '/checks', asOf, asked }),
      told: toldOf(query),
      mayDeclare: asked === undefined && reachesHit(request, 'promises:declare', id),
      ...checksShown(findings, asOf, months, { at: `/teams/${id}`, name: hit.name ?? hit.key }),
    });
  }
}
