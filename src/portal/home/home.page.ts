import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { viewerFor } from '../../access/permitted';
import { sightIn } from '../../access/sight';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Asking } from '../../platform/http/asking.decorator';
import { Database } from '../../platform/database/database';
import { Lists } from '../../platform/http/lists';
import type { Sheet } from '../../platform/http/sheet';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { MeetingRow } from '../meetings/meetings.queries';
import { meetingsListed } from '../meetings/meetings.queries';
import { meetingsShown } from '../meetings/meetings.presenter';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { AssembleMeetingRhythm } from '../../assurance/measures/assemble-meeting-rhythm';
import { livenessOfHits } from '../teams/team-liveness';
import { rhythmShown } from '../teams/team-rhythm';
import { hitStatusTags } from '../state-tags';
import { meetingsSeen, teamsOfHome } from '../teams/team.queries';
import type { TeamOfHome } from '../teams/team.queries';
import { meetingQuoracy } from '../../assurance/measures/meeting-quoracy';
import { meetingToJudge } from '../../assurance/measures/quoracy.queries';
import type { MeetingToJudge } from '../../assurance/measures/quoracy.queries';
import { plusDays } from '../../platform/time/period';
import type { Day } from '../../platform/time/period';
import { changesShown } from './changes.presenter';
import { itemsRaised, sponsoredTeams, whatChanged } from './home.queries';
import type { ChangeRow, RaisedItem, SponsoredTeam } from './home.queries';
import { raisedShown } from './raised.presenter';
import { groupsLed } from './groups-led';
import { CountAttention } from './count-attention';

const asListed = { sort: null, isDescending: false, number: 1 } as const;
const daysOfChanges = 7;
const noSheet = { items: [], total: 0, number: 1, size: 0 };

/** What needs attention, what comes next, and how one's own teams are. */
@PageController()
export class HomePage {
  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly attention: CountAttention,
    private readonly assembleMeetingRhythm: AssembleMeetingRhythm,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('catalogue:read')
  async home(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asOf = this.clock.today();
    const meetings = viewerFor(request, viewer, 'meetings:read');
    const structure = viewerFor(request, viewer, 'structure:read');
    const [attention, toLog, next, teams, settings] = await Promise.all([
      this.attention.execute(request, viewer),
      this.meetings(viewerFor(request, viewer, 'meetings:log'), { asOf, toLog: asOf }),
      this.meetings(meetings, { asOf, status: 'PLANNED', after: asOf }),
      this.teams(structure, meetings, asOf),
      settingsOf(this.database, viewer, asOf),
    ]);
    const sponsorship = viewerFor(request, viewer, 'sponsorship:read');
    const since = plusDays(asOf, -daysOfChanges);
    const ids = teams.items.map(({ id }) => id);
    const measures = viewerFor(request, viewer, 'measures:read');
    const [liveness, rhythm, forecasts, changes, sponsored, raised] = await Promise.all([
      livenessOfHits(this.database, sponsorship, asOf, ids),
      // For whoever looks after all teams; others have the few that are theirs on the pages of those.
      rhythmShown(this.assembleMeetingRhythm, measures?.reach === null ? measures : null, asOf, teams),
      this.forecasts(viewer, next.items),
      this.changes(meetings, sponsorship, since, asOf),
      this.sponsored(request, sponsorship, asOf),
      this.raised(request, meetings),
    ]);
    await this.showPage.execute(request, reply, 'home/home', {
      title: 'Home',
      section: 'home',
      attention,
      now: this.clock.now().toISOString(),
      toLog: meetingsShown(toLog.items, asOf, settings),
      next: meetingsShown(next.items, asOf, settings).map((meeting) => ({
        ...meeting,
        forecast: forecasts.get(meeting.id) ?? [],
      })),
      since,
      changes: changesShown(changes),
      sponsored,
      raised: raisedShown(raised),
      led: await groupsLed(this.database, request, viewer, asOf),
      teams: teams.items.map((team) => ({
        ...team,
        tag: hitStatusTags[team.status],
        sponsor: liveness.get(team.id) ?? null,
      })),
      teamsInAll: teams.total,
      rhythm,
      seesTeams: structure !== null,
    });
  }

  /** Whether the meetings to come will be quorate, by whoever sent apologies so far: sentences by the meeting's id. */
  private async forecasts(
    viewer: Viewer,
    next: readonly MeetingRow[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const judged = await Promise.all(
      next.map(({ id }) => this.database.rows<MeetingToJudge>(viewer, meetingToJudge, [id, []])),
    );
    return new Map(
      judged.map((groups, nth) => [
        next[nth]?.id ?? '',
        groups.filter(({ rule }) => rule !== null).map((group) => meetingQuoracy(group).sentence),
      ]),
    );
  }

  /** The latest five things that happened, of what whoever asks may see. */
  private async changes(
    meetings: Viewer | null,
    sponsorship: Viewer | null,
    since: Day,
    asOf: Day,
  ): Promise<ChangeRow[]> {
    const none: readonly string[] = [];
    const hits = meetings === null ? none : (meetings.reach?.hits ?? null);
    const groups = meetings?.reach?.groups ?? none;
    const sponsored = sponsorship === null ? none : (sponsorship.reach?.hits ?? null);
    const reader = meetings ?? sponsorship;
    return reader === null
      ? []
      : this.database.rows<ChangeRow>(reader, whatChanged, [since, asOf, hits, groups, sponsored]);
  }

  /** The teams that whoever asks sponsors themselves. */
  private async sponsored(request: FastifyRequest, reader: Viewer | null, asOf: Day): Promise<SponsoredTeam[]> {
    const person = request.identity?.personId ?? null;
    if (reader === null || person === null) return [];
    return this.database.rows<SponsoredTeam>(reader, sponsoredTeams, [person, asOf, reader.reach?.hits ?? null]);
  }

  /** What whoever asks raised themselves. */
  private async raised(request: FastifyRequest, reader: Viewer | null): Promise<RaisedItem[]> {
    const person = request.identity?.personId ?? null;
    if (reader === null || person === null) return [];
    const sight = sightIn(request, 'confidential-items:read');
    const { reach } = reader;
    return this.database.rows<RaisedItem>(reader, itemsRaised, [
      person,
      sight,
      reach?.hits ?? null,
      reach?.groups ?? [],
    ]);
  }

  /** At most three meetings, soonest first. */
  private async meetings(viewer: Viewer | null, parameters: Record<string, unknown>): Promise<Sheet<MeetingRow>> {
    return viewer === null ? noSheet : this.lists.sheet(viewer, meetingsListed, parameters, { ...asListed, size: 3 });
  }

  /** Teams that are live or on pause. */
  private async teams(viewer: Viewer | null, meetings: Viewer | null, asOf: string): Promise<Sheet<TeamOfHome>> {
    const parameters = { asOf, live: asOf, ...meetingsSeen(meetings) };
    return viewer === null ? noSheet : this.lists.sheet(viewer, teamsOfHome, parameters, { ...asListed, size: 12 });
  }
}
