import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AnswerMeasure } from './answer-measure';
import { CadenceMeasureQuery, CadenceMeasureView } from './cadence.dto';
import { cadenceMeasure } from './cadence.queries';
import { periodAsked } from './period-asked';
import { AnswersMeasure, sendMeasure } from './send-measure';

@ApiTags('Measures')
@Controller('api/v1/measures/cadence')
export class CadenceController {
  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly clock: Clock,
  ) {}

  /** How regularly groups met: periods with a held meeting of those due, held of planned, and every gap. */
  @Get()
  @Needs('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(CadenceMeasureView)
  async cadence(
    @Asking() viewer: Viewer,
    @Query() query: CadenceMeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const period = periodAsked(query, this.clock.today());
    const text = await this.answerMeasure.execute(viewer, cadenceMeasure, query, period, [query.every ?? null]);
    await sendMeasure(request, reply, cadenceMeasure, { text, format: query.format });
  }
}
