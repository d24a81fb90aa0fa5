import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachIn } from '../../access/permitted';
import { sightIn } from '../../access/sight';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { ListDefinition, Parameters } from '../../platform/http/list';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { ShowPage } from '../show-page';
import { sheetLinks, withQuery } from '../sheets';
import { ofTeam } from './team-head';
import { TeamActionsQuery, TeamMeetingsQuery } from './team-work.dto';
import type { KindOfWork } from './team-work.dto';
import { actionsShown, meetingChoices, meetingsShown, workLinks } from './team-work.presenter';
import { actionsOfTeam, decisionsOfTeam, meetingsOfTeam, teamWorkOnDay } from './team-work.queries';
import type { TeamActionRow, TeamDecisionRow, TeamMeetingRow, TeamWork } from './team-work.queries';

/** The meetings of a team, and its actions and decisions: of those that whoever asks may see. */
@PageController('teams/:id')
export class TeamWorkPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get('meetings')
  @Needs('structure:read', inPath('hit'))
  async meetings(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: TeamMeetingsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), status } = query;
    const reader = whoReads(viewer, request);
    // Of a past day, what was to come is left out; of today it is what people look for.
    const parameters = { asOf, hit: id, status, to: query.asOf };
    if (query.format === 'csv') {
      await this.csv(reader, meetingsOfTeam, parameters, request, reply);
      return;
    }
    const [{ hit }, sheet] = await Promise.all([
      this.team(reader, id, asOf),
      this.lists.sheet<TeamMeetingRow>(reader, meetingsOfTeam, parameters, askedSheet(query)),
    ]);
    const { url } = request;
    await this.showPage.execute(request, reply, 'teams/team-meetings', {
      ...ofTeam(request, hit, { page: 'Meetings', at: '/meetings', asOf, asked: query.asOf }),
      sheet,
      links: sheetLinks(url, sheet),
      meetings: meetingsShown(sheet.items, asOf, await settingsOf(this.database, viewer, asOf)),
      choices: meetingChoices(status),
      asked: query.asOf,
      isFiltered: status !== undefined,
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }

  @Get('actions')
  @Needs('structure:read', inPath('hit'))
  async actions(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: TeamActionsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), show = 'open' } = query;
    const reader = whoReads(viewer, request);
    const { list, parameters } = listOf(show, id, asOf);
    if (query.format === 'csv') {
      await this.csv(reader, list, parameters, request, reply);
      return;
    }
    const [work, sheet] = await Promise.all([
      this.team(reader, id, asOf),
      this.lists.sheet<TeamActionRow & TeamDecisionRow>(
        reader,
        list,
        { ...parameters, sight: sightOf(request), meetings: sightIn(request, 'meetings:read') },
        askedSheet(query),
      ),
    ]);
    const { url } = request;
    await this.showPage.execute(request, reply, 'teams/team-actions', {
      ...ofTeam(request, work.hit, { page: 'Actions', at: '/actions', asOf, asked: query.asOf }),
      sheet,
      links: sheetLinks(url, sheet),
      work: workLinks(work, url, show),
      actions: show === 'decisions' ? [] : actionsShown(sheet.items, asOf),
      decisions: show === 'decisions' ? sheet.items : [],
      show,
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }

  private async team(reader: Viewer, id: string, asOf: Day): Promise<TeamWork> {
    const { reach } = reader;
    const values = [id, asOf, reach?.hits ?? null, reach?.groups ?? null];
    const work = await this.database.one<TeamWork>(reader, teamWorkOnDay, values);
    if (work === null) throw Problem.notFound('HIT');
    return work;
  }

  private async csv(
    viewer: Viewer,
    list: ListDefinition,
    parameters: Parameters,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.lists.send(
      {
        viewer,
        list,
        parameters: { ...parameters, meetings: sightIn(request, 'meetings:read') },
        sight: sightOf(request),
      },
      { format: 'csv', limit: 500 },
      request,
      reply,
    );
  }
}

/** What of confidential items whoever asks may read. */
const sightOf = (request: FastifyRequest): string => sightIn(request, 'confidential-items:read');

/** Whoever asks, as far as they see meetings: the route itself asks only whether they see the team. */
function whoReads(viewer: Viewer, request: FastifyRequest): Viewer {
  return { ...viewer, reach: reachIn(request, 'meetings:read') };
}

function listOf(
  show: KindOfWork,
  hit: string,
  asOf: Day,
): { readonly list: ListDefinition; readonly parameters: Parameters } {
  if (show === 'decisions') return { list: decisionsOfTeam, parameters: { asOf, hit, to: asOf } };
  const which = { open: { open: asOf }, late: { overdue: asOf }, closed: { closed: asOf } } as const;
  return { list: actionsOfTeam, parameters: { asOf, hit, ...which[show] } };
}
