import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachesHit } from '../../access/permitted';
import { goalOnDay, goalsOnDay } from '../../exchange/goal.queries';
import type { CommonGoalDetailView, CommonGoalView } from '../../exchange/goals.dto';
import { tensionsOnDay } from '../../exchange/tension.queries';
import type { TensionView } from '../../exchange/tensions.dto';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { ToldQuery, toldOf } from '../forms/told';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { ofTeam, teamHeadOnDay } from '../teams/team-head';
import type { TeamHead } from '../teams/team-head';
import { TeamGoalsQuery } from './goals.dto';
import { endorsementShown, goalShown, tensionShown } from './goals.presenter';
import { teamGoalsOnDay } from './team-goals.queries';
import type { TeamGoals } from './team-goals.queries';

/** As many as a page shows at once; the rest is read from the API. */
const first = { sort: null, isDescending: false, number: 1, size: 100 };

/** The common goals of a team, who endorses them, and what holds partners back. */
@PageController()
export class GoalPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get('teams/:id/goals')
  @Needs('goals:read', inPath('hit'))
  async team(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: TeamGoalsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = query.asOf ?? this.clock.today();
    const state = query.tensions ?? 'OPEN';
    const here = { asOf, hit: id };
    const [around, goals, sheet] = await Promise.all([
      this.database.one<TeamGoals>(viewer, teamGoalsOnDay, [id, asOf]),
      this.lists.sheet<CommonGoalView>(viewer, goalsOnDay, here, first),
      this.lists.sheet<TensionView>(viewer, tensionsOnDay, { ...here, state }, askedSheet(query)),
    ]);
    if (around === null) throw Problem.notFound('HIT');
    const at = withQuery(request.url, { told: null, page: null, tensions: null });
    const isToday = query.asOf === undefined;
    await this.showPage.execute(request, reply, 'goals/goals', {
      ...ofTeam(request, around.hit, { page: 'Goals and knowledge', at: '/goals', asOf, asked: query.asOf }),
      told: toldOf(query),
      goals: goals.items.map(goalShown),
      before: around.before,
      tensionState: state,
      kinds: [
        { text: `Open (${String(around.open)})`, href: at, current: state === 'OPEN' },
        {
          text: `Handled (${String(around.handled)})`,
          href: withQuery(at, { tensions: 'HANDLED' }),
          current: state === 'HANDLED',
        },
      ],
      tensions: sheet.items.map(tensionShown),
      links: sheetLinks(withQuery(request.url, { told: null }), sheet),
      mayChange: isToday && reachesHit(request, 'goals:change', id),
      seesKnowledge: reachesHit(request, 'knowledge:read', id),
      mayShare: isToday && reachesHit(request, 'knowledge:share', id),
      mayRecord: isToday && reachesHit(request, 'tensions:record', id),
    });
  }

  @Get('goals/:id')
  @Needs('goals:read', inPath('commonGoal'))
  async goal(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ToldQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = query.asOf ?? this.clock.today();
    const goal = await this.database.one<CommonGoalDetailView>(viewer, goalOnDay, [id, asOf]);
    if (goal === null) throw Problem.notFound('common goal');
    const { hitId, endorsements } = goal;
    const [hit, tensions] = await Promise.all([
      this.headOf(viewer, hitId, asOf),
      this.lists.sheet<TensionView>(viewer, tensionsOnDay, { asOf, goal: id }, first),
    ]);
    const top = ofTeam(request, hit, { page: 'A common goal', at: '/goals', asOf, asked: query.asOf });
    await this.showPage.execute(request, reply, 'goals/goal', {
      ...top,
      title: `Common goal – ${hit.name ?? hit.key}`,
      trail: [...top.trail, { text: 'Goals', href: `/teams/${hitId}/goals${top.onDay}` }],
      recorded: { kind: 'commonGoal', id },
      told: toldOf(query),
      goal: goalShown(goal),
      hasEndorsements: endorsements.length > 0,
      endorsements: endorsements.filter(({ from }) => from <= asOf).map((one) => endorsementShown(one, asOf)),
      tensions: tensions.items.map(tensionShown),
      mayChange: query.asOf === undefined && reachesHit(request, 'goals:change', hitId),
    });
  }

  private async headOf(viewer: Viewer, id: string, asOf: Day): Promise<TeamHead> {
    const hit = await this.database.one<TeamHead>(viewer, teamHeadOnDay, [id, asOf]);
    if (hit === null) throw Problem.notFound('HIT');
    return hit;
  }
}
