import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AnswerMeasure } from './answer-measure';
import { DiversityMeasureQuery, DiversityMeasureView } from './diversity.dto';
import { diversityMeasure } from './diversity.queries';
import { AnswersMeasure, sendMeasure } from './send-measure';

@ApiTags('Measures')
@Controller('api/v1/measures/diversity')
export class DiversityController {
  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly clock: Clock,
  ) {}

  /** How mixed the members are on a day, by organisation, sector and profession (Blau index). */
  @Get()
  @Needs('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(DiversityMeasureView)
  async diversity(
    @Asking() viewer: Viewer,
    @Query() query: DiversityMeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asOf = this.clock.today() } = query;
    const text = await this.answerMeasure.execute(viewer, diversityMeasure, query, { from: asOf, to: asOf });
    await sendMeasure(request, reply, diversityMeasure, { text, format: query.format });
  }
}
