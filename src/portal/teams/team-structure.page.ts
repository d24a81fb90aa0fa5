import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { permitted, reachesHit, reachIn } from '../../access/permitted';
import { Database } from '../../platform/database/database';
import type { Statement } from '../../platform/database/statement';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { AsOfQuery } from '../../platform/http/list-query.dto';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { teamGroups } from './team-groups.presenter';
import { teamGroupsOnDay } from './team-groups.queries';
import type { TeamGroups } from './team-groups.queries';
import { ofTeam } from './team-head';
import { teamPeople } from './team-people.presenter';
import { teamPeopleOnDay } from './team-people.queries';
import type { TeamPeople } from './team-people.queries';

/** Who sits in the seats of a team, and its groups with who leads each. */
@PageController('teams/:id')
export class TeamStructurePages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get('people')
  @Needs('structure:read', inPath('hit'))
  async people(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf: asked }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = asked ?? this.clock.today();
    const people = await this.found<TeamPeople>(viewer, teamPeopleOnDay, request, [id, asOf]);
    await this.showPage.execute(request, reply, 'teams/team-people', {
      ...ofTeam(request, people.hit, { page: 'People', at: '/people', asOf, asked }),
      ...teamPeople(people),
      seesDirectory: permitted(request, 'directory:read'),
      mayChange: asked === undefined && reachesHit(request, 'structure:change', id),
    });
  }

  @Get('groups')
  @Needs('structure:read', inPath('hit'))
  async groups(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { asOf: asked }: AsOfQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = asked ?? this.clock.today();
    const found = await this.found<TeamGroups>(viewer, teamGroupsOnDay, request, [id, asOf]);
    await this.showPage.execute(request, reply, 'teams/team-groups', {
      ...ofTeam(request, found.hit, { page: 'Groups', at: '/groups', asOf, asked }),
      ...teamGroups(found),
    });
  }

  /** What a statement tells of a HIT on a day, with no more of its meetings than whoever asks may see. */
  private async found<View>(
    viewer: Viewer,
    asked: Statement,
    request: FastifyRequest,
    values: readonly unknown[],
  ): Promise<View> {
    const meetings = reachIn(request, 'meetings:read');
    const seen = [meetings?.hits ?? null, meetings?.groups ?? null];
    const view = await this.database.one<View>(viewer, asked, [...values, ...seen]);
    if (view === null) throw Problem.notFound('HIT');
    return view;
  }
}
