import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachIn } from '../../access/permitted';
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
import { teamPeople } from './team-people.presenter';
import { teamPeopleOnDay } from './team-people.queries';
import type { TeamPeople } from './team-people.queries';

/** Who sits in the seats of a team. */
@PageController('teams/:id/people')
export class TeamPeoplePages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('structure:read', inPath('hit'))
  async people(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf: asked }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = asked ?? this.clock.today();
    const meetings = reachIn(request, 'meetings:read');
    const values = [id, asOf, meetings?.hits ?? null, meetings?.groups ?? null];
    const people = await this.database.one<TeamPeople>(viewer, teamPeopleOnDay, values);
    if (people === null) throw Problem.notFound('HIT');
    await this.showPage.execute(request, reply, 'teams/team-people', {
      ...ofTeam(request, people.hit, { page: 'People', at: '/people', asOf, asked }),
      ...teamPeople(people),
    });
  }
}
