import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AnswerMeasure } from './answer-measure';
import { ExternalInternalMeasureView } from './external-internal.dto';
import { externalInternalMeasure } from './external-internal.queries';
import { MeasureQuery } from './measure.dto';
import { periodAsked } from './period-asked';
import { AnswersMeasure, sendMeasure } from './send-measure';

@ApiTags('Measures')
@Controller('api/v1/measures/external-internal')
export class ExternalInternalController {
  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly clock: Clock,
  ) {}

  /** Whether people met across boundaries or within them, by organisation, sector and profession (E–I index). */
  @Get()
  @Needs('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(ExternalInternalMeasureView)
  async externalInternal(
    @Asking() viewer: Viewer,
    @Query() query: MeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const period = periodAsked(query, this.clock.today());
    const text = await this.answerMeasure.execute(viewer, externalInternalMeasure, query, period);
    await sendMeasure(request, reply, externalInternalMeasure, { text, format: query.format });
  }
}
