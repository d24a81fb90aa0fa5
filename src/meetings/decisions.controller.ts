import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedsWithinReach } from '../access/needs.decorator';
import { sightIn } from '../access/sight';
import { Asking } from '../platform/http/asking.decorator';
import { Lists } from '../platform/http/lists';
import { ListOf } from '../platform/http/responses';
import type { Viewer } from '../platform/viewer';
import { decisionRegister } from './decision.queries';
import { DecisionsQuery, DecisionView } from './decisions.dto';

@ApiTags('Actions and decisions')
@Controller('api/v1/decisions')
export class DecisionsController {
  constructor(private readonly lists: Lists) {}

  /** The register of decisions, latest first. */
  @Get()
  @NeedsWithinReach('meetings:read')
  @ListOf(DecisionView)
  async list(
    @Asking() viewer: Viewer,
    @Query() query: DecisionsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { group, hit, from, to, q } = query;
    await this.lists.send(
      {
        viewer,
        list: decisionRegister,
        parameters: { group, hit, from, to, q },
        sight: sightIn(request, 'confidential-items:read'),
      },
      query,
      request,
      reply,
    );
  }
}
