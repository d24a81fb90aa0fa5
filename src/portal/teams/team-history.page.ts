import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachesHit, reachIn } from '../../access/permitted';
import type { Action } from '../../access/policy';
import { AssembleFindingChanges } from '../../assurance/assemble-finding-changes';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { ShowPage } from '../show-page';
import { sheetLinks, withQuery } from '../sheets';
import { ofTeam, teamHeadOnDay } from './team-head';
import type { TeamHead } from './team-head';
import { TeamHistoryQuery } from './team-history.dto';
import { eventChoices, eventsShown, turnedRows } from './team-history.presenter';
import { historyOfTeam } from './team-history.queries';
import type { EventRow } from './team-history.queries';

/** What happened to a team, newest first. */
@PageController('teams/:id/history')
export class TeamHistoryPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly assembleFindingChanges: AssembleFindingChanges,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('structure:read', inPath('hit'))
  async timeline(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: TeamHistoryQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), kind } = query;
    const hit = await this.database.one<TeamHead>(viewer, teamHeadOnDay, [id, asOf]);
    if (hit === null) throw Problem.notFound('HIT');
    const sees = (action: Action): boolean => reachesHit(request, action, id);
    const asksForPromises = (kind === undefined || kind === 'PROMISE') && sees('promises:read');
    const meetings = reachIn(request, 'meetings:read');
    const parameters = {
      asOf,
      hit: id,
      kind,
      turned: asksForPromises ? JSON.stringify(turnedRows(await this.turned(viewer, id, asOf))) : '[]',
      seesSponsors: sees('sponsorship:read'),
      meetingHits: meetings?.hits ?? null,
      meetingGroups: meetings?.groups ?? null,
    };
    if (query.format === 'csv') {
      const shown = { viewer, list: historyOfTeam, parameters };
      await this.lists.send(shown, { format: 'csv', limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<EventRow>(viewer, historyOfTeam, parameters, askedSheet(query));
    const { url } = request;
    await this.showPage.execute(request, reply, 'teams/team-history', {
      ...ofTeam(request, hit, { page: 'History', at: '/history', asOf, asked: query.asOf }),
      sheet,
      links: sheetLinks(url, sheet),
      events: eventsShown(sheet.items, `/teams/${id}`),
      choices: eventChoices(kind),
      asked: query.asOf,
      isFiltered: kind !== undefined,
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }

  private turned(viewer: Viewer, id: string, asOf: Day): ReturnType<AssembleFindingChanges['execute']> {
    return this.assembleFindingChanges.execute(viewer, { scope: 'hit', id }, plusDays(asOf, -365), asOf);
  }
}
