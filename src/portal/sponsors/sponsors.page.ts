import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import type { HitActivity } from '../../assurance/measures/sponsor-activity';
import { sponsorActivity } from '../../assurance/measures/sponsor-activity.queries';
import { boardOf } from '../../assurance/measures/sponsor-board';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import { reachedHits } from '../../platform/viewer';
import type { Viewer } from '../../platform/viewer';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { SponsorsPageQuery } from './sponsors.dto';
import { boardShown } from './sponsors.presenter';

/** The commissioner's board: "making sure that that's a live relationship". */
@PageController('sponsors')
export class SponsorsPage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('sponsorship:read')
  async board(
    @Asking() viewer: Viewer,
    @Query() { status, asOf: asked }: SponsorsPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asOf = asked ?? this.clock.today();
    const values = [asOf, reachedHits(viewer)];
    const [row] = await this.database.rows<{ hits: HitActivity[] }>(viewer, sponsorActivity, values);
    await this.showPage.execute(request, reply, 'sponsors/sponsors', {
      title: 'Sponsors',
      section: 'sponsors',
      asOf,
      ...boardShown(boardOf(row?.hits ?? [], asOf, null), status, asked),
      isFiltered: status !== undefined,
      csv: `/api/v1/sponsors/activity?format=csv&asOf=${asOf}`,
    });
  }
}
