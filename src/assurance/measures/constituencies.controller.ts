import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AnswerMeasure } from './answer-measure';
import { ConstituenciesMeasureQuery, ConstituenciesMeasureView } from './constituencies.dto';
import { constituenciesMeasure } from './constituencies.queries';
import { constituencyNames } from './constituency';
import { periodAsked } from './period-asked';
import { AnswersMeasure, sendMeasure } from './send-measure';

@ApiTags('Measures')
@Controller('api/v1/measures/constituencies')
export class ConstituenciesController {
  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly clock: Clock,
  ) {}

  /** At how many meetings commissioners, medics, allied health professionals and public contributors were together. */
  @Get()
  @Needs('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(ConstituenciesMeasureView)
  async together(
    @Asking() viewer: Viewer,
    @Query() query: ConstituenciesMeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const period = periodAsked(query, this.clock.today());
    const wanted = [...new Set(query.constituencies ?? constituencyNames)];
    const text = await this.answerMeasure.execute(viewer, constituenciesMeasure, query, period, [wanted]);
    await sendMeasure(request, reply, constituenciesMeasure, { text, format: query.format });
  }
}
