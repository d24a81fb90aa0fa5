import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { AnswerWithinReach } from '../../assurance/measures/answer-within-reach';
import { organisationsMetMeasure } from '../../assurance/measures/organisations-met.queries';
import { periodAsked } from '../../assurance/measures/period-asked';
import { sentUpMeasure } from '../../assurance/measures/sent-up.queries';
import type { OrganisationsMeasureView, SentUpView } from '../../assurance/measures/within-reach.dto';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { organisationsMatrix } from '../../reports/charts/organisations-matrix';
import { sentUpPicture } from '../../reports/charts/sent-up-picture';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { DrawDot } from '../structure/draw-dot';
import { teamHeadOnDay } from '../teams/team-head';
import type { TeamHead } from '../teams/team-head';
import { networkDot } from './network-dot';
import { NetworkPageQuery } from './network.dto';

const drawnAs = 'class="app-structure" role="img" aria-labelledby="network-title"';

/** How partners connect: which organisations were in one room, and whom nobody has seen for half a year. */
@PageController('network')
export class NetworkPage {
  constructor(
    private readonly database: Database,
    private readonly answerWithinReach: AnswerWithinReach,
    private readonly drawDot: DrawDot,
    private readonly clock: Clock,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @NeedsWithinReach('measures:read', inQuery('hit'))
  async network(
    @Asking() viewer: Viewer,
    @Query() { hit, asOf: asked }: NetworkPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const period = periodAsked({ ...(asked === undefined ? {} : { to: asked }) }, this.clock.today());
    const scope = hit === undefined ? {} : { hit };
    const [told, sent, team] = await Promise.all([
      this.answerWithinReach.read<OrganisationsMeasureView>(viewer, organisationsMetMeasure, scope, period),
      this.answerWithinReach.read<SentUpView>(viewer, sentUpMeasure, scope, period),
      hit === undefined ? null : this.database.one<TeamHead>(viewer, teamHeadOnDay, [hit, period.to]),
    ]);
    const who =
      team === null
        ? viewer.reach === null
          ? 'all teams'
          : 'the teams and groups you look after'
        : (team.name ?? team.key);
    const matrix = organisationsMatrix(told, who);
    const dot = matrix && networkDot(matrix);
    await this.showPage.execute(request, reply, 'network/network', {
      title: 'How partners connect',
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        ...(team === null ? [] : [{ text: team.name ?? team.key, href: `/teams/${team.id}` }]),
      ],
      asOf: period.to,
      team,
      who,
      onDay: asked === undefined ? '' : `?asOf=${asked}`,
      meetings: told.meetings,
      matrix,
      network: dot === null ? null : await this.drawDot.execute(dot, 'circo', drawnAs),
      notSeen: told.notSeen,
      sent: sentUpPicture(sent, who),
      csv: `format=csv&from=${period.from}&to=${period.to}${hit === undefined ? '' : `&hit=${hit}`}`,
    });
  }
}
