import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../../access/needs.decorator';
import { Database } from '../../../platform/database/database';
import { Asking } from '../../../platform/http/asking.decorator';
import { IdPipe } from '../../../platform/http/id.pipe';
import { Problem } from '../../../platform/problems/problem';
import { Clock } from '../../../platform/time/clock';
import type { Viewer } from '../../../platform/viewer';
import { ToldQuery, toldOf } from '../../forms/told';
import { PageController } from '../../page-controller.decorator';
import { ShowPage } from '../../show-page';
import { teamSetup } from './team-setup.presenter';
import { teamSetupOnDay } from './team-setup.queries';
import type { TeamSetup } from './team-setup.queries';

/** What is left to do until a new team is set up; it can be left and taken up again. */
@PageController('teams/:id/setup')
export class TeamSetupPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('structure:change', inPath('hit'))
  async list(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ToldQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const setup = await this.database.one<TeamSetup>(viewer, teamSetupOnDay, [id, this.clock.today()]);
    if (setup === null) throw Problem.notFound('HIT');
    await this.showPage.execute(request, reply, 'teams/setup/team-setup', {
      title: `Set up ${setup.name}`,
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        { text: setup.name, href: `/teams/${id}` },
      ],
      told: toldOf(query),
      id,
      ...teamSetup(id, setup),
    });
  }
}
