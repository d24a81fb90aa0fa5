import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AnswerMeasure } from './answer-measure';
import type { AttendanceBy } from './attendance-categories';
import { AttendanceMeasureQuery, AttendanceMeasureView } from './attendance.dto';
import { attendanceMeasures } from './attendance.queries';
import { periodAsked } from './period-asked';
import { AnswersMeasure, sendMeasure } from './send-measure';

@ApiTags('Measures')
@Controller('api/v1/measures/attendance')
export class AttendanceController {
  constructor(
    private readonly answerMeasure: AnswerMeasure,
    private readonly clock: Clock,
  ) {}

  /** Who came how often: themselves, and represented by a deputy too. */
  @Get()
  @Needs('measures:read', inQuery('hit'), inQuery('group'))
  @AnswersMeasure(AttendanceMeasureView)
  async attendance(
    @Asking() viewer: Viewer,
    @Query() query: AttendanceMeasureQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const by = query.by ?? usualBreakdown(query);
    const measure = attendanceMeasures.get(by);
    if (!measure) throw new Error(`Attendance by ${by} has no statement.`);
    const period = periodAsked(query, this.clock.today());
    const text = await this.answerMeasure.execute(viewer, measure, query, period);
    await sendMeasure(request, reply, measure, { text, format: query.format });
  }
}

function usualBreakdown({ group, hit }: AttendanceMeasureQuery): AttendanceBy {
  if (group !== undefined) return 'seat';
  return hit !== undefined ? 'group' : 'hit';
}
