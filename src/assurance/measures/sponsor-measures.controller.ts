import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOfKind } from '../../platform/http/responses';
import { sendOne } from '../../platform/http/send';
import type { Viewer } from '../../platform/viewer';
import { refuseReversed } from './forwards';
import { SponsorMeasuresQuery, SponsorMeasuresView } from './sponsor-measures.dto';
import { sponsorMeasures } from './sponsor-measures.queries';

@ApiTags('Measures')
@Controller('api/v1/measures')
export class SponsorMeasuresController {
  constructor(private readonly database: Database) {}

  /** Executive sponsorship in a period: coverage, vacancies, silence, who begins, load, asks and what came of them. */
  @Get('sponsors')
  @Needs('sponsorship:read', inQuery('hit'))
  @OneOfKind(SponsorMeasuresView)
  async sponsors(
    @Asking() viewer: Viewer,
    @Query() query: SponsorMeasuresQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseReversed(query);
    const { from, to, hit = null } = query;
    await sendOne(reply, 'HIT', await this.database.text(viewer, sponsorMeasures, [from, to, hit]));
  }
}
