import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs, NeedsWithinReach } from '../../access/needs.decorator';
import { permitted, reachesHit, reachIn, viewerFor } from '../../access/permitted';
import { AssembleMeetingRhythm } from '../../assurance/measures/assemble-meeting-rhythm';
import { livenessOfHits } from './team-liveness';
import { rhythmShown } from './team-rhythm';
import type { HitDetailView } from '../../hits/hit-detail.dto';
import { hitOnDay } from '../../hits/hit.queries';
import { hitStatuses } from '../../hits/hit-status.entity';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { ToldQuery, toldOf } from '../forms/told';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { plusDays } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import type { HitOverviewView } from '../../reports/hit-overview.dto';
import { hitOverviewOnDay, overviewValues } from '../../reports/hit-overview.queries';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { ShowPage } from '../show-page';
import { sheetLinks, sortHead, withQuery } from '../sheets';
import { hitStatusTags } from '../state-tags';
import { teamGlanceOnDay } from './team-glance.queries';
import type { TeamGlance } from './team-glance.queries';
import { teamOverview } from './team-overview.presenter';
import { teamSections } from './team-sections';
import { meetingsSeen, teamsOnDay } from './team.queries';
import type { TeamRow } from './team.queries';
import { TeamsPageQuery } from './teams.dto';

/** Teams, and one team at a glance. */
@PageController('teams')
export class TeamsPages {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly assembleMeetingRhythm: AssembleMeetingRhythm,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('structure:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: TeamsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today(), status, partner, q, format } = query;
    const isNotMet = query.show === 'not-met';
    const { TEAM_UNMET_DAYS: unmetDays } = await settingsOf(this.database, viewer, asOf);
    const parameters = {
      asOf,
      status: isNotMet ? 'ACTIVE' : status,
      partner,
      q,
      ...meetingsSeen(viewerFor(request, viewer, 'meetings:read')),
      notMetSince: isNotMet ? plusDays(asOf, -unmetDays) : null,
    };
    if (format === 'csv') {
      await this.lists.send({ viewer, list: teamsOnDay, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<TeamRow>(viewer, teamsOnDay, parameters, askedSheet(query));
    const ids = sheet.items.map(({ id }) => id);
    const sponsorship = viewerFor(request, viewer, 'sponsorship:read');
    const measures = viewerFor(request, viewer, 'measures:read');
    const [liveness, rhythm] = await Promise.all([
      livenessOfHits(this.database, sponsorship, asOf, ids),
      rhythmShown(this.assembleMeetingRhythm, measures, asOf, sheet),
    ]);
    const { url } = request;
    await this.showPage.execute(request, reply, 'teams/teams', {
      title: sheet.number > 1 ? `Teams (page ${String(sheet.number)})` : 'Teams',
      section: 'teams',
      asOf,
      sheet,
      teams: sheet.items.map((team) => ({ ...team, tag: hitStatusTags[team.status], sponsor: liveness.get(team.id) })),
      rhythm,
      onDay: query.asOf === undefined ? '' : `?asOf=${query.asOf}`,
      links: sheetLinks(url, sheet),
      heads: Object.fromEntries(
        Object.entries({ name: 'Team', lastMet: 'Last met', lateActions: 'Late actions', status: 'Status' }).map(
          ([name, text]) => [name, sortHead(url, name, text)],
        ),
      ),
      statuses: hitStatuses.map((value) => ({ value, text: hitStatusTags[value].text, selected: value === status })),
      asked: { q, asOf },
      notMetFor: isNotMet ? unmetDays : null,
      isFiltered: isNotMet || status !== undefined || q !== undefined || partner !== undefined,
      seesDirectory: permitted(request, 'directory:read'),
      mayAdd: permitted(request, 'hits:open'),
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }

  @Get(':id')
  @Needs('structure:read', inPath('hit'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: ToldQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf: asked } = query;
    const asOf = asked ?? this.clock.today();
    const seen = { meetings: reachIn(request, 'meetings:read'), sponsorship: reachIn(request, 'sponsorship:read') };
    const promises = reachIn(request, 'promises:read');
    const glanced = [id, asOf, seen.meetings?.hits ?? null, seen.meetings?.groups ?? null, promises?.hits ?? null];
    const measures = reachesHit(request, 'measures:read', id) ? viewerFor(request, viewer, 'measures:read') : null;
    const [hit, liveness, glance, rhythm, home] = await Promise.all([
      this.database.one<HitOverviewView>(viewer, hitOverviewOnDay, overviewValues(id, asOf, seen)),
      livenessOfHits(this.database, viewerFor(request, viewer, 'sponsorship:read'), asOf, [id]),
      this.database.one<TeamGlance>(viewer, teamGlanceOnDay, glanced),
      rhythmShown(this.assembleMeetingRhythm, measures, asOf, { items: [{ id }], total: 1 }),
      this.database.one<HitDetailView>(viewer, hitOnDay, [id, asOf]),
    ]);
    if (hit === null || glance === null) throw Problem.notFound('HIT');
    await this.showPage.execute(request, reply, 'teams/team', {
      title: hit.name ?? hit.key,
      recorded: { kind: 'hit', id },
      section: 'teams',
      trail: [{ text: 'Teams', href: '/teams' }],
      asOf,
      teamSections: teamSections(request, id, '', asked),
      onDay: asked === undefined ? '' : `?asOf=${asked}`,
      rhythm,
      told: toldOf(query),
      mayChange: asked === undefined && reachesHit(request, 'structure:change', id),
      seesDirectory: permitted(request, 'directory:read'),
      home,
      ...teamOverview(hit, liveness.get(id) ?? null, glance),
    });
  }
}
