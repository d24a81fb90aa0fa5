import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AssembleSponsorStatuses } from './assemble-sponsor-statuses';
import { livenessStates } from './liveness';
import { AnswersMeasure, sendMeasure } from './send-measure';
import { SponsorStatusesQuery, SponsorStatusesView } from './sponsor-statuses.dto';

const ofDays = {
  name: 'sponsor-statuses',
  columns: ['day', 'hits', ...livenessStates.map((state) => `counts.${state}`)],
};

@ApiTags('Measures')
@Controller('api/v1/measures/sponsor-statuses')
export class SponsorStatusesController {
  constructor(
    private readonly assembleSponsorStatuses: AssembleSponsorStatuses,
    private readonly clock: Clock,
  ) {}

  /** How many HITs within reach had a live sponsor, one going quiet, a quiet one or none, at the end of each of twelve months. */
  @Get()
  @NeedsWithinReach('sponsorship:read')
  @AnswersMeasure(SponsorStatusesView)
  async statuses(
    @Asking() viewer: Viewer,
    @Query() { asOf = this.clock.today(), format }: SponsorStatusesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = JSON.stringify(await this.assembleSponsorStatuses.execute(viewer, asOf));
    await sendMeasure(request, reply, ofDays, { text, format });
  }
}
