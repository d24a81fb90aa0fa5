import { Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { viewerFor } from '../../access/permitted';
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
import { meetingsSeen, teamsOnDay } from '../teams/team.queries';
import type { TeamRow } from '../teams/team.queries';
import { CountAttention } from './count-attention';

const asListed = { sort: null, isDescending: false, number: 1 } as const;
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
    const [attention, toLog, next, teams] = await Promise.all([
      this.attention.execute(request, viewer),
      this.meetings(viewerFor(request, viewer, 'meetings:log'), { asOf, toLog: asOf }),
      this.meetings(meetings, { asOf, status: 'PLANNED', after: asOf }),
      this.teams(structure, meetings, asOf),
    ]);
    const sponsorship = viewerFor(request, viewer, 'sponsorship:read');
    const ids = teams.items.map(({ id }) => id);
    const measures = viewerFor(request, viewer, 'measures:read');
    const [liveness, rhythm] = await Promise.all([
      livenessOfHits(this.database, sponsorship, asOf, ids),
      // For whoever looks after all teams; others have the few that are theirs on the pages of those.
      rhythmShown(this.assembleMeetingRhythm, measures?.reach === null ? measures : null, asOf, teams),
    ]);
    await this.showPage.execute(request, reply, 'home/home', {
      title: 'Home',
      section: 'home',
      attention,
      now: this.clock.now().toISOString(),
      toLog: meetingsShown(toLog.items, asOf),
      next: meetingsShown(next.items, asOf),
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

  /** At most three meetings, soonest first. */
  private async meetings(viewer: Viewer | null, parameters: Record<string, unknown>): Promise<Sheet<MeetingRow>> {
    return viewer === null ? noSheet : this.lists.sheet(viewer, meetingsListed, parameters, { ...asListed, size: 3 });
  }

  /** Teams that are live or on pause. */
  private async teams(viewer: Viewer | null, meetings: Viewer | null, asOf: string): Promise<Sheet<TeamRow>> {
    const parameters = { asOf, live: asOf, ...meetingsSeen(meetings) };
    return viewer === null ? noSheet : this.lists.sheet(viewer, teamsOnDay, parameters, { ...asListed, size: 12 });
  }
}
