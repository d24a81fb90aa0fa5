import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { actionsByMonthMeasure, lateActionsMeasure } from './actions.queries';
import { AnswerWithinReach } from './answer-within-reach';
import { MeasureQuery } from './measure.dto';
import type { ReachedMeasure } from './measure-within-reach';
import { organisationsAtMeetingsMeasure, organisationsMetMeasure } from './organisations-met.queries';
import { periodAsked } from './period-asked';
import { AnswersMeasure, sendMeasure } from './send-measure';
import { sentUpMeasure } from './sent-up.queries';
import {
  ActionsByMonthView,
  LateActionsView,
  OrganisationsAtMeetingsView,
  OrganisationsMeasureView,
  SentUpView,
} from './within-reach.dto';

/** Measures of everything that whoever asks reaches, or of one HIT or group of it. */
@ApiTags('Measures')
@Controller('api/v1/measures')
export class WithinReachController {
  constructor(
    private readonly answerWithinReach: AnswerWithinReach,
    private readonly clock: Clock,
  ) {}

  /** How many actions were agreed and how many were done or dropped, month by month. */
  @Get('actions-by-month')
  @NeedsWithinReach('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(ActionsByMonthView)
  async actionsByMonth(
    @Asking() viewer: Viewer,
    @Query() query: MeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(viewer, actionsByMonthMeasure, query, request, reply);
  }

  /** Late actions by the organisation that their owner stands for. */
  @Get('late-actions')
  @NeedsWithinReach('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(LateActionsView)
  async lateActions(
    @Asking() viewer: Viewer,
    @Query() query: MeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(viewer, lateActionsMeasure, query, request, reply);
  }

  /** Items that groups sent to others, and how many of them were received and answered. */
  @Get('sent-up')
  @NeedsWithinReach('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(SentUpView)
  async sentUp(
    @Asking() viewer: Viewer,
    @Query() query: MeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(viewer, sentUpMeasure, query, request, reply);
  }

  /** Which organisations were at meetings together, how often, and which partners nobody has seen for six months. */
  @Get('organisations')
  @NeedsWithinReach('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(OrganisationsMeasureView)
  async organisations(
    @Asking() viewer: Viewer,
    @Query() query: MeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(viewer, organisationsMetMeasure, query, request, reply);
  }

  /** At how many meetings each organisation was, partners that were at none too. */
  @Get('organisations-at-meetings')
  @NeedsWithinReach('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(OrganisationsAtMeetingsView)
  async organisationsAtMeetings(
    @Asking() viewer: Viewer,
    @Query() query: MeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(viewer, organisationsAtMeetingsMeasure, query, request, reply);
  }

  private async send(
    viewer: Viewer,
    measure: ReachedMeasure,
    query: MeasureQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const period = periodAsked(query, this.clock.today());
    const text = await this.answerWithinReach.execute(viewer, measure, query, period);
    await sendMeasure(request, reply, measure, { text, format: query.format });
  }
}
