import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inQuery, NeedsWithinReach } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { AssembleMeetingRhythm } from './assemble-meeting-rhythm';
import { MeetingRhythmQuery, MeetingRhythmView } from './meeting-rhythm.dto';
import { AnswersMeasure, isCsvAsked, sendMeasure } from './send-measure';

const ofMonths = {
  name: 'meeting-rhythm',
  columns: ['hitId', 'hitKey', 'hitName', 'groupId', 'groupName', 'month', 'state'],
};

@ApiTags('Measures')
@Controller('api/v1/measures/meeting-rhythm')
export class MeetingRhythmController {
  constructor(
    private readonly assembleMeetingRhythm: AssembleMeetingRhythm,
    private readonly clock: Clock,
  ) {}

  /** Twelve months of teams within reach: met and quorate, met and not quorate, cancelled, missed, or none due. */
  @Get()
  @NeedsWithinReach('measures:read', inQuery('hit'))
  @AnswersMeasure(MeetingRhythmView)
  async rhythm(
    @Asking() viewer: Viewer,
    @Query() { asOf = this.clock.today(), hit, after, format }: MeetingRhythmQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const teams = hit === undefined ? null : [hit];
    const told = await this.assembleMeetingRhythm.execute(viewer, { asOf, teams, after });
    const rows = told.items.flatMap(({ months, ...team }) => months.map((month) => ({ ...team, ...month })));
    const text = JSON.stringify(isCsvAsked(request, format) ? { items: rows } : told);
    await sendMeasure(request, reply, ofMonths, { text, format });
  }
}
