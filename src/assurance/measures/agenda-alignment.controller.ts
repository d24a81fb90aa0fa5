import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AgendaAlignmentQuery, AgendaAlignmentView } from './agenda-alignment.dto';
import { agendaAlignmentMeasure } from './agenda-alignment.queries';
import { AnswerMeasure } from './answer-measure';
import { periodAsked } from './period-asked';
import { AnswersMeasure, sendMeasure } from './send-measure';

@ApiTags('Measures')
@Controller('api/v1/measures/agenda-alignment')
export class AgendaAlignmentController {
  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly clock: Clock,
  ) {}

  /** How far the agendas of two groups correlate: shared topics and items, each direction's share, and the lag. */
  @Get()
  @Needs('measures:read', inQuery('group'), inQuery('tiedGroup', 'with'))
  @AnswersMeasure(AgendaAlignmentView)
  async alignment(
    @Asking() viewer: Viewer,
    @Query() query: AgendaAlignmentQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (query.group === query.with) throw Problem.field('with', 'Choose another group than the first.');
    const { group } = query;
    const period = periodAsked(query, this.clock.today());
    const text = await this.answerMeasure.execute(viewer, agendaAlignmentMeasure, { group }, period, [query.with]);
    await sendMeasure(request, reply, agendaAlignmentMeasure, { text, format: query.format });
  }
}
