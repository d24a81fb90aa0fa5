import { Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import type { HitActivity } from '../../assurance/measures/sponsor-activity';
import { sponsorActivity } from '../../assurance/measures/sponsor-activity.queries';
import { thresholdsSet } from '../../assurance/measures/liveness';
import { boardOf } from '../../assurance/measures/sponsor-board';
import { awayOnDay } from '../../directory/time-away.queries';
import type { Away } from '../../directory/time-away.queries';
import { settingsOf } from '../../hits/settings/settings-on-day';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { awayInWords } from '../people/away-words';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { done, SponsorPageQuery } from './sponsor.dto';
import { sponsorShown } from './sponsor.presenter';
import { handoverOf } from './sponsor.queries';
import type { Handover } from './sponsor.queries';
import { belowBoard, mayHere, sideOf, sponsorshipSeen } from './sponsorship-seen';

/** One sponsor of a team: where the relationship stands, and everything it rests on. */
@PageController('sponsors')
export class SponsorPage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get(':id')
  @Needs('sponsorship:read', inPath('sponsorship'))
  async one(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: SponsorPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const today = this.clock.today();
    const { asOf = today } = query;
    const sponsorship = await sponsorshipSeen(this.database, viewer, id, asOf);
    const [[activity], handover, [away], settings] = await Promise.all([
      this.database.rows<{ hits: HitActivity[] }>(viewer, sponsorActivity, [asOf, [sponsorship.hitId]]),
      this.database.one<Handover>(viewer, handoverOf, [id]),
      this.database.rows<Away & Record<string, unknown>>(viewer, awayOnDay, [sponsorship.personId, asOf]),
      settingsOf(this.database, viewer, asOf),
    ]);
    const limits = { asked: null, otherwise: thresholdsSet(settings) };
    const [hit = null] = boardOf(activity?.hits ?? [], asOf, limits).hits;
    // What is said now is said of now.
    const isToday = asOf === today;
    const mayTakePart = isToday && mayHere(request, 'sponsorship:take-part', sponsorship);
    const onDay = query.asOf === undefined ? '' : `?asOf=${query.asOf}`;
    await this.showPage.execute(request, reply, 'sponsors/sponsor', {
      title: `${sponsorship.personName} – ${sponsorship.hitName ?? 'Sponsor'}`,
      ...belowBoard(null, onDay),
      recorded: { kind: 'sponsorship', id },
      asOf,
      onDay,
      told: query.done === undefined ? undefined : done[query.done],
      ...sponsorShown(sponsorship, hit, asOf, mayTakePart ? sideOf(request, sponsorship) : null),
      handover,
      away: away && awayInWords(away),
      mayTakePart,
      mayChange: isToday && mayHere(request, 'sponsorship:change', sponsorship),
    });
  }
}
