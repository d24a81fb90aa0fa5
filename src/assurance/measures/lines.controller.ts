import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AnswerMeasure } from './answer-measure';
import { LinesMeasureView } from './lines.dto';
import { linesMeasure } from './lines.queries';
import { MeasureQuery } from './measure.dto';
import { periodAsked } from './period-asked';
import { AnswersMeasure, sendMeasure } from './send-measure';

@ApiTags('Measures')
@Controller('api/v1/measures/lines')
export class LinesController {
  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly clock: Clock,
  ) {}

  /** Which reporting lines a report went up and was received, and which working links there was joint work over. */
  @Get()
  @Needs('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(LinesMeasureView)
  async lines(
    @Asking() viewer: Viewer,
    @Query() query: MeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const period = periodAsked(query, this.clock.today());
    const text = await this.answerMeasure.execute(viewer, linesMeasure, query, period);
    await sendMeasure(request, reply, linesMeasure, { text, format: query.format });
  }
}
