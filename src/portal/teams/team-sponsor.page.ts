import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { AsOfQuery } from '../../platform/http/list-query.dto';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { ofTeam } from './team-head';
import { livenessOfHits } from './team-liveness';
import { teamSponsors } from './team-sponsor.presenter';
import { teamSponsorsOnDay } from './team-sponsor.queries';
import type { TeamSponsors } from './team-sponsor.queries';

/** Who sponsors a team and who did, and how alive the relationship is. */
@PageController('teams/:id/sponsor')
export class TeamSponsorPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('sponsorship:read', inPath('hit'))
  async sponsor(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf: asked }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = asked ?? this.clock.today();
    const [found, liveness] = await Promise.all([
      this.database.one<TeamSponsors>(viewer, teamSponsorsOnDay, [id, asOf]),
      livenessOfHits(this.database, viewer, asOf, [id]),
    ]);
    if (found === null) throw Problem.notFound('HIT');
    await this.showPage.execute(request, reply, 'teams/team-sponsor', {
      ...ofTeam(request, found.hit, { page: 'Sponsor', at: '/sponsor', asOf, asked }),
      ...teamSponsors(found, liveness.get(id) ?? null),
    });
  }
}
