import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../../access/needs.decorator';
import { viewerFor } from '../../access/permitted';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { ListOf, OneOfKind } from '../../platform/http/responses';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { CountGaps } from './count-gaps';
import { RecordGapsView, GapsQuery, RecordGapView } from './data-quality.dto';
import { gaps } from './gap.queries';

const nothing = { hits: [], groups: [], person: null };

@ApiTags('Data quality')
@Controller('api/v1/data-quality')
export class DataQualityController {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly countGaps: CountGaps,
  ) {}

  /** What is missing in the record, with how often. */
  @Get()
  @NeedsWithinReach('catalogue:read')
  @OneOfKind(RecordGapsView)
  async lines(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lines = await this.countGaps.execute(request, viewer);
    await reply.type('application/json; charset=utf-8').send(JSON.stringify({ asOf: this.clock.today(), lines }));
  }

  /** Where something is missing, with the thing to mend. */
  @Get('gaps')
  @NeedsWithinReach('catalogue:read')
  @ListOf(RecordGapView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: GapsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { needs, list } = gaps[query.kind];
    const parameters = this.countGaps.parameters();
    const reader = viewerFor(request, viewer, needs);
    // Of what nobody may see anywhere, not even that which is everybody's who may.
    const shown = reader === null ? { ...list, where: 'false' } : list;
    const asked = { viewer: reader ?? { ...viewer, reach: nothing }, list: shown, parameters };
    await this.lists.send(asked, query, request, reply);
  }
}
